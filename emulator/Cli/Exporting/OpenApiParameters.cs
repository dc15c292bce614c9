using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>What headers and query hold beside credentials: the rest of the account, fields without a body.</summary>
internal static class OpenApiParameters
{
    public static IEnumerable<JsonNode> Of(AccountContract account, OperationContract[] operations)
    {
        var ofAccount =
            from field in account.Fields
            from place in field.From
            where !field.Secret && place.Kind is "header" or "query"
            select Parameter(place.Name, place.Kind, field.Name, new JsonObject { ["type"] = "string" }, false);
        var inQuery =
            from operation in operations
            where OpenApiBody.KindsOf(operation) is [] or ["query"]
            from name in FieldSchemas.NamesIn(operation)
            select Parameter(
                name,
                "query",
                "",
                FieldSchemas.Of(operation, name),
                FieldSchemas.IsNeeded(operation, name)
            );
        return ofAccount
            .Concat(inQuery)
            .DistinctBy(parameter => $"{parameter["in"]} {parameter["name"]}")
            .Where(parameter => (string?)parameter["name"] is { Length: > 0 } and not ".");
    }

    private static JsonObject Parameter(string name, string place, string about, JsonObject schema, bool isNeeded)
    {
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = isNeeded,
            ["schema"] = schema,
        };
        if (about.Length > 0 && about != name)
        {
            parameter["description"] = $"the account's {about}";
        }

        return parameter;
    }
}
