using System.Text.RegularExpressions;

namespace Emulator.Cli.Judging;

/// <summary>The variables of a .http file; one that the environment should have and lacks gets a stand-in.</summary>
internal sealed partial class HttpVariables(IReadOnlyDictionary<string, string> environment)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Keeps '@name = value'; other lines say nothing of variables.</summary>
    public void Keep(string line)
    {
        if (Definition().Match(line) is { Success: true } match)
        {
            _values[match.Groups["name"].Value] = Fill(match.Groups["value"].Value);
        }
    }

    /// <summary>The text with every known place filled; others stay, so that what is judged shows them.</summary>
    public string Fill(string text) =>
        Places().Replace(text, place => ValueOf(place.Groups["name"].Value) ?? place.Value);

    private string? ValueOf(string name) =>
        FromEnvironment().Match(name) is { Success: true } match
            ? environment.GetValueOrDefault(match.Groups["name"].Value) ?? $"value-of-{match.Groups["name"].Value}"
            : _values.GetValueOrDefault(name);

    [GeneratedRegex(@"^@(?<name>[\w-]+)\s*=\s*(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]+?)\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"^\$(processEnv|env)\s+%?(?<name>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromEnvironment();
}
