using Emulator.Tests.Support;

namespace Emulator.Tests.Container;

/// <summary>The files that a build of the image sees: those of the project that `.dockerignore` leaves.</summary>
internal static class BuildContext
{
    public static IReadOnlyList<string> Files { get; } = [.. Repository.Files.Where(IsSeen)];

    /// <summary>The files that a source of COPY means: one file, or all below a folder.</summary>
    public static IReadOnlyList<string> Below(string source) =>
        [
            .. Files.Where(file =>
                file == source || file.StartsWith(source, StringComparison.Ordinal) && source[^1] == '/'
            ),
        ];

    /// <summary>The last line that fits decides.</summary>
    private static bool IsSeen(string file)
    {
        var rules = Repository
            .Read(".dockerignore")
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => line.Length > 0);
        return rules.Where(rule => Fits(rule.TrimStart('!'), file)).LastOrDefault("!")[0] == '!';
    }

    private static bool Fits(string rule, string file) =>
        rule switch
        {
            "*" => true,
            ['*', '*', '/', '*', .. var ending] => file.EndsWith(ending, StringComparison.Ordinal),
            ['*', '*', '/', .. var folder] => $"/{file}".Contains($"/{folder}", StringComparison.Ordinal),
            [.., '/'] => file.StartsWith(rule, StringComparison.Ordinal),
            _ => file == rule,
        };
}
