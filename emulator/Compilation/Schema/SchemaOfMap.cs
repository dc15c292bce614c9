using System.Text.Json.Nodes;
using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>Describes one map: its keys, those it needs, and the words of a book that may be keys too.</summary>
internal sealed class SchemaOfMap(SchemaDefinitions definitions, Strictness strictness)
{
    private readonly SchemaOfShape _shapes = new(definitions, strictness);

    public JsonObject Make(MapShape shape)
    {
        var words = shape.Book is null ? [] : Books.Words(shape.Book);
        var schema = new JsonObject
        {
            ["description"] = shape.About,
            ["type"] = "object",
            ["properties"] = Properties(shape, words),
            ["additionalProperties"] = false,
        };
        if (strictness is Strictness.Whole)
        {
            AddNeeded(schema, shape, words);
        }

        return schema;
    }

    private JsonObject Properties(MapShape shape, IReadOnlyList<BookWord> words)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            properties[key.Name] = Described(_shapes.Make(key.Shape), key.About);
        }

        foreach (var word in words)
        {
            properties[word.Name] = Described(_shapes.Make(word.Shape), word.About);
        }

        return properties;
    }

    private static void AddNeeded(JsonObject schema, MapShape shape, IReadOnlyList<BookWord> words)
    {
        var needed = shape.Keys.Where(key => key.IsNeeded).Select(key => (JsonNode)key.Name).ToArray();
        if (needed.Length > 0)
        {
            schema["required"] = new JsonArray(needed);
        }

        AddChoice(schema, "oneOf", shape.OneWord ? words.Select(word => word.Name) : shape.OneOf);
        AddChoice(schema, "anyOf", shape.AnyOf);
    }

    private static void AddChoice(JsonObject schema, string how, IEnumerable<string> names)
    {
        var each = names.Select(name => (JsonNode)new JsonObject { ["required"] = new JsonArray(name) }).ToArray();
        if (each.Length > 0)
        {
            schema[how] = new JsonArray(each);
        }
    }

    /// <summary>Beside a reference nothing else counts, so that one is wrapped.</summary>
    private static JsonObject Described(JsonObject schema, string about)
    {
        var described = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        described["description"] = about;
        return described;
    }
}
