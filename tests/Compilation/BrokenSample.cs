using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Compilation;

/// <summary>Acme, bolt and perhaps one more with one mistake: a text in a file is written otherwise.</summary>
internal sealed record BrokenSample(string File, string? Find, string? Put, string? Whole, bool Remove)
{
    public static string Folder => Repository.PathOf("tests/Compilation/Broken");

    public static BrokenSample Read(string name)
    {
        var problems = new Problems();
        var text = System.IO.File.ReadAllText(Path.Combine(Folder, name + ".yaml"));
        var reader = new MapReader((TreeMap)YamlTree.Read(name, text, problems)!, name, problems);
        var sample = new BrokenSample(
            reader.Required("file"),
            reader.Text("find"),
            reader.Text("put"),
            reader.Text("whole"),
            reader.Flag("remove", otherwise: false)
        );
        reader.Done();
        Assert.Empty(problems.InOrder);
        return sample;
    }

    /// <summary>What the compiler says of the contracts with the mistake.</summary>
    public IReadOnlyList<Problem> Compile()
    {
        var folder = Directory.CreateTempSubdirectory("emulator-broken-");
        try
        {
            var root = Path.Combine(folder.FullName, "acme");
            WriteTo(root);
            var problems = new Problems();
            Assert.Null(Compiler.Load(root, problems));
            return problems.InOrder;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The broken file; null when the mistake is that it is not there.</summary>
    public string? Text =>
        Remove ? null : Whole ?? Broken(System.IO.File.ReadAllText(Repository.PathOf($"tests/acme/{File}")));

    private void WriteTo(string root)
    {
        var from = Repository.PathOf("tests/acme");
        string[] needed = ["acme", "bolt", File.Split('/')[0]];
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (!needed.Contains(relative.Split('/')[0]))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, relative))!);
            if (relative != File)
            {
                System.IO.File.Copy(file, Path.Combine(root, relative));
            }
            else if (Text is { } text)
            {
                System.IO.File.WriteAllText(Path.Combine(root, relative), text);
            }
        }
    }

    private string Broken(string text)
    {
        var at = text.IndexOf(Find!, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} does not hold: {Find}");
        return string.Concat(text.AsSpan(0, at), Put, text.AsSpan(at + Find!.Length));
    }
}
