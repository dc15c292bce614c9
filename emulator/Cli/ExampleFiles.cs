using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>Reads the recorded examples of a provider's folder.</summary>
internal static class ExampleFiles
{
    public static IEnumerable<NamedExample> Read(string root, string folder, Problems problems)
    {
        foreach (var file in ContractFiles.Examples(folder))
        {
            var shown = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(root))!, file).Replace('\\', '/');
            if (ExampleReader.Read(shown, File.ReadAllText(file), problems) is { } example)
            {
                yield return new NamedExample(Path.GetFileNameWithoutExtension(file), example);
            }
        }
    }
}

/// <summary>An example by the name of its file.</summary>
internal sealed record NamedExample(string Name, ExampleContract Example);
