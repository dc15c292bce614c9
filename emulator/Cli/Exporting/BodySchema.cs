using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>The schema of a body: the fields of an operation, each below the one it is part of.</summary>
internal sealed class BodySchema(OperationContract operation, bool isParts)
{
    private static readonly string[] OfFiles = ["filename", "content-type", "bytes"];
    private readonly string[] _names = [.. FieldSchemas.NamesIn(operation)];

    public JsonObject Make()
    {
        var schema = Below("");
        schema["type"] = "object";
        return schema;
    }

    /// <summary>A field with all its parts; the name of the whole body is empty.</summary>
    private JsonObject Below(string name)
    {
        var schema = FieldSchemas.Of(operation, name.Length == 0 ? "." : name);
        var parts = PartsOf(name).ToArray();
        if (parts.Length > 0 && Array.TrueForAll(parts, part => OfFiles.Contains(part)))
        {
            return new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/octet-stream" };
        }

        var properties = (schema["properties"]?.DeepClone() as JsonObject) ?? [];
        foreach (var part in parts.Where(part => isParts || !IsFile(Join(name, part))))
        {
            properties[part] = Below(Join(name, part));
        }

        if (properties.Count > 0)
        {
            schema["properties"] = properties;
            Require(schema, name, parts);
        }

        return schema;
    }

    private void Require(JsonObject schema, string name, string[] parts)
    {
        var needed = parts.Where(part => FieldSchemas.IsNeeded(operation, Join(name, part))).ToArray();
        if (needed.Length > 0)
        {
            schema["required"] = Names(needed);
        }

        // Of a choice between parts of one map a schema can tell; of others it cannot.
        var choice = operation.Fields.FirstOrDefault(field =>
            field is { When.Count: 0, Among.None: not null }
            && field.Among.Fields.All(one => parts.Any(part => Join(name, part) == one.Text))
        );
        if (choice?.Among is { } among)
        {
            var ways = among.Fields.Select(one =>
                (JsonNode)new JsonObject { ["required"] = Names([one.Text.Split('.')[^1]]) }
            );
            schema[among.Several is null ? "anyOf" : "oneOf"] = new JsonArray([.. ways]);
        }
    }

    private IEnumerable<string> PartsOf(string name) =>
        _names
            .Where(other => name.Length == 0 ? other != "." : other.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(other => (name.Length == 0 ? other : other[(name.Length + 1)..]).Split('.')[0])
            .Distinct(StringComparer.Ordinal);

    private bool IsFile(string name) =>
        PartsOf(name).ToArray() is { Length: > 0 } parts && Array.TrueForAll(parts, part => OfFiles.Contains(part));

    private static string Join(string name, string part) => name.Length == 0 ? part : $"{name}.{part}";

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
