using Emulator.Contracts;

namespace Emulator.Cli.Judging;

/// <summary>Reads requests from files of every kind that they are recorded in.</summary>
internal sealed class RecordedFiles(IReadOnlyDictionary<string, string> environment, Problems problems)
{
    private static readonly string[] Endings = [".har", ".http", ".rest", ".yaml", ".yml"];

    /// <summary>The requests of a file, or of all files below a folder, in the order of their names.</summary>
    public IReadOnlyList<RecordedRequest> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            return ReadFile(path);
        }

        var files = Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => IsKnown(file) && !IsContract(file))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0)
        {
            problems.Add(
                new Origin(path, 1, 1),
                $"nothing is recorded here; files end in {string.Join(", ", Endings)}"
            );
        }

        return [.. files.SelectMany(ReadFile)];
    }

    private IReadOnlyList<RecordedRequest> ReadFile(string file)
    {
        if (!IsKnown(file))
        {
            problems.Add(
                new Origin(file, 1, 1),
                $"no kind of recording ends like this; {string.Join(", ", Endings)} do"
            );
            return [];
        }

        try
        {
            var text = File.ReadAllText(file);
            return Path.GetExtension(file).ToLowerInvariant() switch
            {
                ".har" => new HarReader(file, problems).Read(text),
                ".http" or ".rest" => new HttpFileReader(file, environment, problems).Read(text),
                _ => ExampleRequests.Read(file, text, problems),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin(file, 1, 1), unreadable.Message);
            return [];
        }
    }

    private static bool IsKnown(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    /// <summary>Examples lie below contracts, which are YAML, too.</summary>
    private static bool IsContract(string file) =>
        Path.GetExtension(file) is ['.', 'y' or 'Y', ..]
        && !File.ReadLines(file).Any(line => line.StartsWith("example:", StringComparison.Ordinal));
}
