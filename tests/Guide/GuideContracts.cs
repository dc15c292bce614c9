namespace Emulator.Tests.Guide;

/// <summary>
/// The guide's contracts as files: the smallest one as it is written, and each fragment as an edition laid over it.
/// </summary>
internal sealed class GuideContracts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guide-");

    public string Path => _folder.FullName;

    /// <summary>The smallest contract, which every fragment grows.</summary>
    public static IEnumerable<GuideBlock> Smallest =>
        GuideBlock.All.Where(block => block.Path?.StartsWith("pigeon/", StringComparison.Ordinal) is true);

    /// <summary>What is laid over it, one word or a few at a time.</summary>
    public static IReadOnlyList<GuideBlock> Fragments { get; } =
    [
        .. GuideBlock.All.Where(block =>
            block is { Language: "yaml", Path: null }
            && (
                block.Text.StartsWith("provider:", StringComparison.Ordinal)
                || block.Text.StartsWith("operations:", StringComparison.Ordinal)
            )
        ),
    ];

    public static string EditionOf(GuideBlock fragment) => $"line-{fragment.Line}";

    public void WriteFragments()
    {
        foreach (var block in Smallest)
        {
            Write(block.Path!, block.Text);
        }

        foreach (var fragment in Fragments)
        {
            var name = EditionOf(fragment);
            Write($"pigeon/editions/{name}.yaml", $"format: 1\nedition: {name}\nabout: A fragment.\n{fragment.Text}");
        }
    }

    public void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
