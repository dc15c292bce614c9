using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>The bodies that operations at one address read, in each form that they may have.</summary>
internal static class OpenApiBody
{
    private static readonly (string Kind, string Type)[] Types =
    [
        ("json", "application/json"),
        ("any", "application/json"),
        ("form", "application/x-www-form-urlencoded"),
        ("multipart", "multipart/form-data"),
    ];

    public static string[] KindsOf(OperationContract operation) =>
        [.. operation.Body?.Kinds.Select(kind => kind.Text) ?? []];

    /// <summary>The description of the body; null when none is read.</summary>
    public static JsonObject? Of(OperationContract[] operations)
    {
        var content = new JsonObject();
        foreach (var (kind, type) in Types)
        {
            OperationContract[] readers = [.. operations.Where(operation => KindsOf(operation).Contains(kind))];
            if (readers.Length > 0 && !content.ContainsKey(type))
            {
                content[type] = new JsonObject { ["schema"] = Schema(readers, isParts: kind == "multipart") };
            }
        }

        return content.Count == 0 ? null : new JsonObject { ["content"] = content };
    }

    private static JsonNode Schema(OperationContract[] readers, bool isParts)
    {
        JsonNode[] schemas = [.. readers.Select(reader => new BodySchema(reader, isParts).Make())];
        return schemas is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray(schemas) };
    }
}
