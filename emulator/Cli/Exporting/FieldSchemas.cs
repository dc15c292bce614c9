using System.Globalization;
using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>Says of a field's rules what a schema can say; what holds on a condition alone is left out.</summary>
internal static class FieldSchemas
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["text"] = "string",
        ["number"] = "number",
        ["integer"] = "integer",
        ["boolean"] = "boolean",
        ["map"] = "object",
        ["list"] = "array",
        ["null"] = "null",
        ["numeric-text"] = "string",
        ["integer-text"] = "string",
        ["boolean-text"] = "string",
    };

    /// <summary>The fields that an operation speaks of, each once.</summary>
    public static IEnumerable<string> NamesIn(OperationContract operation) =>
        operation
            .Fields.SelectMany(field => field.Among?.Fields.Select(one => one.Text) ?? [field.Path])
            .Concat(operation.Media?.From.Select(place => place.Field) ?? [])
            .Where(name => name.Length > 0 && !name.Contains('['))
            .Distinct(StringComparer.Ordinal);

    public static bool IsNeeded(OperationContract operation, string name) =>
        Whole(operation, name).Any(field => field is { Required: not null, Default: null });

    public static JsonObject Of(OperationContract operation, string name)
    {
        var schema = new JsonObject();
        foreach (var rule in Whole(operation, name).SelectMany(field => field.Rules))
        {
            Add(schema, rule.Name, rule.Arguments);
        }

        return schema;
    }

    private static IEnumerable<FieldContract> Whole(OperationContract operation, string name) =>
        operation.Fields.Where(field => field is { When.Count: 0, Among: null } && field.Path == name);

    private static void Add(JsonObject schema, string rule, TreeMap arguments)
    {
        switch (rule)
        {
            case "type" when Texts(arguments, "is").All(Types.ContainsKey):
                schema["type"] = OneOrAll([.. Texts(arguments, "is").Select(type => Types[type]).Distinct()]);
                break;
            case "one-of" when Text(arguments, "ignore-case") != "true":
                schema["enum"] = Names(Texts(arguments, "values"));
                break;
            case "max-length" or "min-length" when Text(arguments, "counted-in") is null or "code-points":
                schema[rule == "max-length" ? "maxLength" : "minLength"] = Number(arguments, "limit");
                break;
            case "pattern" when Text(arguments, "expression") is { } expression && !expression.Contains("(?"):
                schema["pattern"] = expression;
                break;
            case "web-address":
                schema["format"] = "uri";
                break;
            case "known-keys":
                KnownKeys(schema, Texts(arguments, "keys"));
                break;
            case "range":
                Ends(schema, arguments, "minimum", "maximum");
                break;
            case "items":
                Ends(schema, arguments, "minItems", "maxItems");
                break;
        }
    }

    /// <summary>Keys that no check speaks of are named by this one alone.</summary>
    private static void KnownKeys(JsonObject schema, IEnumerable<string> keys)
    {
        var known = keys.Select(key => KeyValuePair.Create(key, (JsonNode?)new JsonObject()));
        schema["properties"] = new JsonObject(known);
        schema["additionalProperties"] = false;
    }

    private static void Ends(JsonObject schema, TreeMap arguments, string least, string most)
    {
        foreach (var (end, key) in new[] { ("from", least), ("to", most) })
        {
            if (Number(arguments, end) is { } number)
            {
                schema[key] = number;
            }
        }
    }

    private static JsonNode? Number(TreeMap arguments, string key) =>
        decimal.TryParse(Text(arguments, key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string? Text(TreeMap arguments, string key) => (arguments.Find(key)?.Value as TreeText)?.Value;

    private static IEnumerable<string> Texts(TreeMap arguments, string key) =>
        arguments.Find(key)?.Value switch
        {
            TreeText text => [text.Value],
            TreeList list => list.Items.OfType<TreeText>().Select(text => text.Value),
            _ => [],
        };

    private static JsonNode OneOrAll(string[] types) => types is [var only] ? only : Names(types);

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
