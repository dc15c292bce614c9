using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Tests.Compilation.Schema;

/// <summary>A tree as the JSON that an editor's YAML reader would make of it.</summary>
internal static class TreeJson
{
    public static string Of(Tree tree) => Node(tree)?.ToJsonString() ?? "null";

    private static JsonNode? Node(Tree tree) =>
        tree switch
        {
            TreeMap map => Map(map),
            TreeList list => new JsonArray([.. list.Items.Select(Node)]),
            TreeText { IsNull: true } => null,
            TreeText { Quoted: false, Value: "true" or "false" } text => JsonValue.Create(text.Value == "true"),
            TreeText { Quoted: false } text when IsNumber(text.Value) => JsonNode.Parse(text.Value),
            TreeText text => JsonValue.Create(text.Value),
            _ => null,
        };

    private static JsonObject Map(TreeMap map)
    {
        var node = new JsonObject();
        foreach (var entry in map.Entries)
        {
            node[entry.Name] = Node(entry.Value);
        }

        return node;
    }

    private static bool IsNumber(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.GetValueKind() is System.Text.Json.JsonValueKind.Number;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
