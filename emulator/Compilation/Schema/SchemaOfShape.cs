using System.Diagnostics;
using System.Text.Json.Nodes;
using Emulator.Contracts.Language;

namespace Emulator.Compilation.Schema;

/// <summary>Describes what may stand in one place.</summary>
internal sealed class SchemaOfShape(SchemaDefinitions definitions, Strictness strictness)
{
    private const string Size = "^[0-9]+ *([KkMmGg][Bb])?$";
    private const string Duration = "^[0-9]+(ms|s|m|h|d)$";

    public JsonObject Make(Shape shape) =>
        strictness is Strictness.Whole ? Whole(shape) : AnyOf(new JsonObject { ["type"] = "null" }, Whole(shape));

    private JsonObject Whole(Shape shape) =>
        shape switch
        {
            TextShape text => Single(text),
            WordShape words => Words(words.Words),
            BookWordShape book => Words([.. Books.Words(book.Book).Select(word => word.Name)]),
            NumberShape number => Number(number),
            SizeShape => Patterned(Size),
            DurationShape => Patterned(Duration),
            FlagShape => new JsonObject { ["type"] = "boolean" },
            TreeShape => [],
            ItemsShape items => Items(items),
            NamesShape names => Names(names),
            EitherShape either => AnyOf([.. either.Forms.Select(Whole)]),
            MapShape map => definitions.Reference(map, strictness),
            PartsShape parts => definitions.Reference(parts.Of, Strictness.Parts),
            _ => throw new UnreachableException($"no schema for {shape.GetType().Name}"),
        };

    private static JsonObject Single(TextShape text)
    {
        var schema = text.Pattern is { } pattern
            ? Patterned(pattern)
            : new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        schema["examples"] = new JsonArray(text.Sample);
        return schema;
    }

    private static JsonObject Number(NumberShape number)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = number.From };
        if (number.To is { } most)
        {
            schema["maximum"] = most;
        }

        return schema;
    }

    /// <summary>A word that looks like a number is one for a reader of YAML.</summary>
    private static JsonObject Words(IEnumerable<string> words)
    {
        var values = words.SelectMany<string, JsonNode>(word =>
            int.TryParse(word, out var number) ? [word, number] : [word]
        );
        return new JsonObject { ["enum"] = new JsonArray([.. values]) };
    }

    private static JsonObject Patterned(string pattern) =>
        new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = pattern };

    private JsonObject Items(ItemsShape items)
    {
        // A list is replaced as a whole, so what stands in one is never a part of something.
        var whole = new SchemaOfShape(definitions, Strictness.Whole);
        var list = new JsonObject { ["type"] = "array", ["items"] = whole.Whole(items.Item) };
        if (items.AtLeast > 0)
        {
            list["minItems"] = items.AtLeast;
        }

        if (items.AreDistinct)
        {
            list["uniqueItems"] = true;
        }

        return items.OrOne ? AnyOf(list, Whole(items.Item)) : list;
    }

    private JsonObject Names(NamesShape names)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Make(names.Value) };
        if (strictness is Strictness.Parts)
        {
            schema["properties"] = new JsonObject { ["$order"] = Items(new ItemsShape(new TextShape("first"))) };
        }

        return schema;
    }

    private static JsonObject AnyOf(params JsonObject[] forms) => new() { ["anyOf"] = new JsonArray([.. forms]) };
}
