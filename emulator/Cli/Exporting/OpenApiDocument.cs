using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>The description of one provider in one edition: who it is, where it is, what it can be asked.</summary>
internal sealed class OpenApiDocument(ProviderContract contract, OutcomeExamples examples)
{
    private readonly OpenApiSecurity _security = new(contract.Account);
    private readonly OperationIds _ids = new();

    public async Task<JsonObject> MakeAsync() =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = contract.About,
                ["version"] = contract.Edition,
                ["description"] =
                    $"What an emulator of {contract.Name} knows, edition {contract.Edition}. "
                    + "Each answer names its evidence; this is no document of the provider's own.",
            },
            ["servers"] = Servers(),
            ["paths"] = await PathsAsync(),
            ["components"] = new JsonObject { ["securitySchemes"] = _security.Schemes() },
        };

    private JsonArray Servers() =>
        [
            .. contract.Hosts.Select(host => (JsonNode)new JsonObject { ["url"] = $"https://{host}" }),
            new JsonObject { ["url"] = $"http://localhost:8080/{contract.Name}", ["description"] = "the emulator" },
        ];

    /// <summary>Paths that differ in names of parts alone are one; whoever comes first names the parts.</summary>
    private async Task<JsonObject> PathsAsync()
    {
        var paths = new JsonObject();
        var routes = contract
            .Operations.Where(examples.IsEmulated)
            .OrderByDescending(operation => operation.Sends)
            .ThenByDescending(examples.Succeeds)
            .SelectMany(operation => operation.Paths.Select(path => (Route: new RouteTemplate(path), operation)));
        foreach (var path in routes.GroupBy(route => route.Route.Form, StringComparer.Ordinal))
        {
            var item = new JsonObject();
            var template = path.First().Route;
            foreach (var method in path.GroupBy(route => route.operation.Method, StringComparer.Ordinal))
            {
                OperationContract[] operations = [.. method.Select(route => route.operation).Distinct()];
                item[method.Key.ToLowerInvariant()] = await OperationAsync(template, operations);
            }

            paths[template.Path] = item;
        }

        return paths;
    }

    private async Task<JsonObject> OperationAsync(RouteTemplate template, OperationContract[] operations)
    {
        var described = new JsonObject
        {
            ["operationId"] = $"{operations[0].Name}{_ids.Next(operations[0].Name)}",
            ["summary"] = string.Join("; or: ", operations.Select(operation => operation.Name.Replace('-', ' '))),
            ["security"] = _security.Of(operations[0]),
            ["parameters"] = new JsonArray([
                .. template.Parameters(),
                .. OpenApiParameters.Of(contract.Account, operations),
            ]),
            ["responses"] = await OpenApiResponses.OfAsync(operations, examples),
        };
        if (OpenApiBody.Of(operations) is { } body)
        {
            described["requestBody"] = body;
        }

        return described;
    }
}

/// <summary>Every operation of a description has a name of its own, though it has several paths.</summary>
internal sealed class OperationIds
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What to write behind the name: nothing at first, then -2, -3 …</summary>
    public string Next(string name)
    {
        var count = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return count == 1 ? "" : $"-{count}";
    }
}
