using System.Globalization;
using System.Text.Json;

namespace Emulator.Tests.Admin;

/// <summary>A call as the description of our API has it, with its own examples.</summary>
internal sealed record DescribedCall(string Method, string Path, string? Body, JsonElement Responses)
{
    public static IEnumerable<DescribedCall> Of(JsonProperty path) =>
        path.Value.EnumerateObject().Select(method => Of(path.Name, method));

    /// <summary>What is wrong with the answer: another status, or a property that is not described.</summary>
    public IEnumerable<string> Check(ApiReply reply, JsonElement description)
    {
        var call = $"{Method} {Path}";
        if (!Responses.TryGetProperty(reply.Status.ToString(CultureInfo.InvariantCulture), out var response))
        {
            return [$"{call}: status {reply.Status} is not described: {reply.Text}"];
        }

        return
            Method != "HEAD"
            && response.TryGetProperty("content", out var content)
            && content.TryGetProperty("application/json", out var json)
            ? Undescribed(reply.Json, json.GetProperty("schema"), description, call)
            : [];
    }

    private static DescribedCall Of(string path, JsonProperty method)
    {
        var filled = path;
        foreach (var parameter in method.Value.TryGetProperty("parameters", out var all) ? all.EnumerateArray() : [])
        {
            if (parameter.TryGetProperty("in", out var place) && place.GetString() == "path")
            {
                var name = parameter.GetProperty("name").GetString();
                filled = filled.Replace($"{{{name}}}", parameter.GetProperty("example").GetString());
            }
            else if (parameter.TryGetProperty("required", out _))
            {
                filled += $"?{parameter.GetProperty("name")}={parameter.GetProperty("example")}";
            }
        }

        return new DescribedCall(
            method.Name.ToUpperInvariant(),
            filled,
            BodyOf(method.Value),
            method.Value.GetProperty("responses")
        );
    }

    private static string? BodyOf(JsonElement method)
    {
        if (!method.TryGetProperty("requestBody", out var body))
        {
            return null;
        }

        var content = body.GetProperty("content").GetProperty("application/json");
        return content.TryGetProperty("example", out var example) ? example.GetRawText() : "";
    }

    private static IEnumerable<string> Undescribed(JsonElement value, JsonElement schema, JsonElement all, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            schema = all.GetProperty("components").GetProperty("schemas").GetProperty(name);
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                return value.EnumerateArray().SelectMany(item => Undescribed(item, items, all, at));
            case JsonValueKind.Object when schema.TryGetProperty("properties", out var properties):
                return value
                    .EnumerateObject()
                    .SelectMany(property =>
                        properties.TryGetProperty(property.Name, out var inner)
                            ? Undescribed(property.Value, inner, all, $"{at}.{property.Name}")
                            : [$"{at}.{property.Name} is not described"]
                    );
            default:
                return [];
        }
    }
}
