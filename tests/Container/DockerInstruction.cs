using System.Text.Json;
using System.Text.RegularExpressions;

namespace Emulator.Tests.Container;

/// <summary>One instruction of a Dockerfile, its continued lines joined.</summary>
internal sealed partial record DockerInstruction(string Word, string Text)
{
    /// <summary>The words behind the flags, as in COPY and FROM.</summary>
    public string[] Words => [.. Split().Where(word => !word.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>Flags by name, as in `--from=build`.</summary>
    public IReadOnlyDictionary<string, string> Flags =>
        Split()
            .TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal))
            .Select(word => word[2..].Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[^1]);

    /// <summary>The pairs of ENV, or the one of ARG.</summary>
    public IReadOnlyDictionary<string, string> Pairs =>
        Split()
            .Select(word => word.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "");

    /// <summary>The words of an instruction that is a list, for which no shell is needed; null of others.</summary>
    public string[]? List
    {
        get
        {
            var list = Array().Match(Text);
            return list.Success
                ? [.. JsonDocument.Parse(list.Value).RootElement.EnumerateArray().Select(word => word.GetString()!)]
                : null;
        }
    }

    public static IReadOnlyList<DockerInstruction> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#') && line.Length > 0);
        return
        [
            .. string.Join('\n', lines)
                .Replace("\\\n", " ", StringComparison.Ordinal)
                .Split('\n')
                .Select(line => line.Split(' ', 2))
                .Select(parts => new DockerInstruction(parts[0], parts[1].Trim())),
        ];
    }

    private string[] Split() => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\[.*\]$", RegexOptions.None, 1000)]
    private static partial Regex Array();
}
