using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>Writes a JSON schema for files that are each like one of some shapes.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Make(string title, params IEnumerable<MapShape> files)
    {
        var definitions = new SchemaDefinitions();
        var forms = files.Select(file => (JsonNode)definitions.Reference(file, Strictness.Whole)).ToArray();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["anyOf"] = new JsonArray(forms),
            ["definitions"] = definitions.All,
        };
        return schema.ToJsonString(Layout) + "\n";
    }
}
