using System.Text.Json;

namespace Emulator.Contracts;

/// <summary>Turns JSON that somebody sent to our own API into a tree, so that one reader serves both.</summary>
internal static class JsonTree
{
    /// <summary>The document in the text, JSON or YAML, or null when it is neither.</summary>
    public static Tree? ReadAny(string name, string text, Problems problems)
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            return YamlTree.Read(name, text, problems);
        }

        // Maps in braces are YAML too, with fewer quotes; what is neither is told as JSON, which it looks like.
        var asYaml = new Problems();
        return !IsJson(text) && YamlTree.Read(name, text, asYaml) is { } tree && asYaml.Count == 0
            ? tree
            : Read(name, text, problems);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Tree? Read(string name, string text, Problems problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Node(document.RootElement, new Origin(name, 1, 1), problems);
        }
        catch (JsonException broken)
        {
            var origin = new Origin(name, (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            problems.Add(
                origin,
                "not JSON: " + broken.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.')
            );
            return null;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Origin(name, 1, 1), "not JSON: a text holds half a character, such as \\ud800 alone");
            return null;
        }
    }

    private static Tree Node(JsonElement element, Origin origin, Problems problems) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new TreeMap(origin, [.. Entries(element, origin, problems)]),
            JsonValueKind.Array => new TreeList(
                origin,
                [.. element.EnumerateArray().Select(item => Node(item, origin, problems))]
            ),
            JsonValueKind.String => new TreeText(origin, element.GetString()!, quoted: true),
            _ => new TreeText(origin, element.GetRawText(), quoted: false),
        };

    private static IEnumerable<TreeEntry> Entries(JsonElement map, Origin origin, Problems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in map.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                problems.Add(origin, $"'{property.Name}' stands there twice");
                continue;
            }

            yield return new TreeEntry(property.Name, origin, Node(property.Value, origin, problems));
        }
    }
}
