using System.Text.Json;

namespace Emulator.Cli.Comparing;

/// <summary>Tells whether two bodies have the same form: the same keys with values of the same kind.</summary>
internal static class JsonShape
{
    /// <summary>Every difference in a sentence; what is no JSON is the same only when it says the same.</summary>
    public static IEnumerable<string> Differences(string made, string recorded)
    {
        using var ours = Parse(made);
        using var theirs = Parse(recorded);
        if (ours is not null && theirs is not null)
        {
            return [.. Compare(ours.RootElement, theirs.RootElement, "$")];
        }

        return made.TrimEnd() == recorded.TrimEnd() ? [] : [$"the body is {Shown(made)}, recorded {Shown(recorded)}"];
    }

    private static IEnumerable<string> Compare(JsonElement ours, JsonElement theirs, string path) =>
        KindOf(ours) != KindOf(theirs) ? [$"'{path}' is {KindOf(ours)}, recorded {KindOf(theirs)}"]
        : ours.ValueKind is JsonValueKind.Object ? CompareMaps(ours, theirs, path)
        : ours.ValueKind is JsonValueKind.Array ? CompareLists(ours, theirs, path)
        : [];

    private static IEnumerable<string> CompareMaps(JsonElement ours, JsonElement theirs, string path)
    {
        foreach (var one in theirs.EnumerateObject())
        {
            foreach (
                var difference in ours.TryGetProperty(one.Name, out var made)
                    ? Compare(made, one.Value, $"{path}.{one.Name}")
                    : [$"'{path}.{one.Name}' is not there, recorded {KindOf(one.Value)}"]
            )
            {
                yield return difference;
            }
        }

        foreach (var one in ours.EnumerateObject().Where(one => !theirs.TryGetProperty(one.Name, out _)))
        {
            yield return $"'{path}.{one.Name}' is {KindOf(one.Value)}, not recorded";
        }
    }

    private static IEnumerable<string> CompareLists(JsonElement ours, JsonElement theirs, string path)
    {
        var pairs = ours.EnumerateArray().Zip(theirs.EnumerateArray()).ToArray();
        if (ours.GetArrayLength() != theirs.GetArrayLength())
        {
            yield return $"'{path}' has {ours.GetArrayLength()} items, recorded {theirs.GetArrayLength()}";
        }

        for (var i = 0; i < pairs.Length; i++)
        {
            foreach (var difference in Compare(pairs[i].First, pairs[i].Second, $"{path}[{i}]"))
            {
                yield return difference;
            }
        }
    }

    private static string KindOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "a map",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "yes or no",
        };

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Shown(string text) =>
        text.Length == 0 ? "empty"
        : text.Length > 80 ? $"'{text[..80]}…'"
        : $"'{text}'";
}
