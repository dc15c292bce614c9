using System.Text.Json.Nodes;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>The credentials of a provider as security schemes, one for each place where one may stand.</summary>
internal sealed class OpenApiSecurity(AccountContract account)
{
    public JsonObject Schemes()
    {
        var schemes = new JsonObject();
        foreach (var field in account.Fields.Where(field => field.Secret))
        {
            foreach (var place in field.From.Where(IsScheme))
            {
                schemes[NameOf(field, place)] = Scheme(place);
            }
        }

        return schemes;
    }

    /// <summary>Each way to fill in all that the operation's gates ask for.</summary>
    public JsonArray Of(OperationContract operation)
    {
        IEnumerable<string[]> ways =
        [
            [],
        ];
        foreach (var field in account.Fields.Where(field => field.Secret && RouteFields.IsAsked(operation, field.Name)))
        {
            string[] names = [.. field.From.Where(IsScheme).Select(place => NameOf(field, place))];
            if (names.Length > 0)
            {
                ways = ways.SelectMany(way => names.Select(name => (string[])[.. way, name]))
                    .Concat(field.Optional ? ways : []);
            }
        }

        return new JsonArray([.. ways.Select(Requirement)]);
    }

    private static JsonNode Requirement(string[] names)
    {
        var all = new JsonObject();
        foreach (var name in names)
        {
            all[name] = new JsonArray();
        }

        return all;
    }

    private static bool IsScheme(PlaceContract place) => place.Kind is "header" or "query" or "basic";

    private static string NameOf(AccountFieldContract field, PlaceContract place) =>
        field.From.Count(IsScheme) == 1 ? field.Name : $"{field.Name}-in-{place.Kind}-{place.Name}".ToLowerInvariant();

    private static JsonObject Scheme(PlaceContract place) =>
        place switch
        {
            { Kind: "basic" } => new() { ["type"] = "http", ["scheme"] = "basic" },
            { Kind: "header", Scheme: { } scheme } => new()
            {
                ["type"] = "http",
                ["scheme"] = scheme.ToLowerInvariant(),
            },
            _ => new()
            {
                ["type"] = "apiKey",
                ["in"] = place.Kind,
                ["name"] = place.Name,
            },
        };
}
