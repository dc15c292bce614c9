using System.Text.Json;
using Emulator.Plans.Stubs;

namespace Emulator.Admin.WireMock;

/// <summary>Makes a matcher of the JSON that a body must say at least.</summary>
internal sealed class JsonPartReader(Gaps gaps, bool ignoresCase)
{
    // WireMock.Net takes such a name for a path through the body.
    private static readonly System.Buffers.SearchValues<char> OfPaths = System.Buffers.SearchValues.Create(".[$");

    /// <summary>The pattern may be JSON, or a text that is some.</summary>
    public JsonPart? Read(JsonElement pattern, string place)
    {
        if (pattern.ValueKind is JsonValueKind.Undefined)
        {
            return null;
        }

        var json = pattern.ValueKind is JsonValueKind.String ? SeenText.Read(pattern.GetString()!) : pattern;
        if (json is not { } part)
        {
            gaps.Wrong($"{place}: the pattern {pattern.GetRawText()} is no JSON.");
            return null;
        }

        FindPaths(part, place);
        return new JsonPart(part, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private void FindPaths(JsonElement json, string place)
    {
        if (json.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                FindPaths(item, place);
            }
        }

        if (json.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            if (member.Name.AsSpan().ContainsAny(OfPaths))
            {
                gaps.Lacks(
                    $"{place}: '{member.Name}' is a path and no name, which is not emulated; write maps in maps."
                );
            }

            FindPaths(member.Value, place);
        }
    }
}
