using System.IO.Enumeration;
using Emulator.Cli.Judging;
using Emulator.Contracts;

namespace Emulator.Cli.Replaying;

/// <summary>Finds the examples below folders, and whose they are: contracts/PROVIDER/examples says it.</summary>
internal sealed class ExamplesToSend(Problems problems)
{
    private const string Folder = "examples";

    /// <summary>Those of one provider, or of all, whose file names fit one of the patterns, if there are any.</summary>
    public IReadOnlyList<ExampleToSend> Read(IEnumerable<string> paths, string? provider, string[] patterns)
    {
        var files = paths.SelectMany(Files).ToArray();
        var examples = files
            .Where(file => provider is null || ProviderOf(file) is not { } owner || owner == provider)
            .Where(file => patterns.Length == 0 || Array.Exists(patterns, pattern => Fits(file, pattern)))
            .SelectMany(file => Read(file, provider))
            .ToArray();
        if (examples.Length == 0 && problems.Count == 0)
        {
            var left = files.Length == 0 ? "no example is here" : $"{files.Length} files, but none is asked for";
            problems.Add(new Origin(paths.First(), 1, 1), $"{left}; an example is YAML with a line 'example:'");
        }

        return examples;
    }

    private IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            problems.Add(new Origin(path, 1, 1), "there is no such file or folder");
            return [];
        }

        return
        [
            .. Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" && IsExample(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<ExampleToSend> Read(string file, string? provider)
    {
        if ((ProviderOf(file) ?? provider) is not { } owner)
        {
            problems.Add(
                new Origin(file, 1, 1),
                $"nobody says whose example it is; give --provider, or put it into PROVIDER/{Folder}"
            );
            return [];
        }

        return new RecordedFiles(new Dictionary<string, string>(), problems)
            .Read(file)
            .Where(recorded => recorded.Example is not null)
            .Select(recorded => new ExampleToSend(recorded.Place, owner, recorded.Example!, recorded.Request));
    }

    private static bool Fits(string file, string pattern) =>
        FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileNameWithoutExtension(file))
        || FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file));

    private static string? ProviderOf(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Path.GetFileName(folder) == Folder
            ? Path.GetFileName(Path.GetDirectoryName(folder))
            : null;

    /// <summary>Examples lie below contracts, which are YAML, too.</summary>
    private static bool IsExample(string file) =>
        File.ReadLines(file).Any(line => line.StartsWith("example:", StringComparison.Ordinal));
}
