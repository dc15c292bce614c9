using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Emulator.Cli.Exporting;

/// <summary>A route as descriptions write it: the names of its parts without what they take.</summary>
internal sealed partial class RouteTemplate(string route)
{
    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["digits"] = "^[0-9]+$",
        ["hex"] = "^[0-9a-fA-F]+$",
        ["letters"] = "^[a-zA-Z]+$",
    };

    /// <summary>The path with its parts in braces.</summary>
    public string Path { get; } = Part().Replace(route, part => $"{{{part.Groups["name"].Value}}}");

    /// <summary>The path without the names of its parts: what two templates may not share.</summary>
    public string Form { get; } = Part().Replace(route, "{}");

    public IEnumerable<JsonNode> Parameters() =>
        Part()
            .Matches(route)
            .Select(part =>
                (JsonNode)
                    new JsonObject
                    {
                        ["name"] = part.Groups["name"].Value,
                        ["in"] = "path",
                        ["required"] = true,
                        ["schema"] = Schema(part.Groups["takes"].Value),
                    }
            );

    /// <summary>A part takes a kind of text, or one of some words; what a table has, only the provider knows.</summary>
    private static JsonObject Schema(string takes)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (takes.Contains('|', StringComparison.Ordinal))
        {
            schema["enum"] = new JsonArray([.. takes.Split('|').Select(word => (JsonNode)word)]);
        }
        else if (Patterns.TryGetValue(takes, out var pattern))
        {
            schema["pattern"] = pattern;
        }
        else if (takes == "uuid")
        {
            schema["format"] = takes;
        }

        return schema;
    }

    [GeneratedRegex(@"\{(?<name>[^}:]+)(:(?<takes>[^}]*))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
