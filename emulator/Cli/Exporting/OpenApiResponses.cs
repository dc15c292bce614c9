using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Cli.Comparing;
using Emulator.Contracts;

namespace Emulator.Cli.Exporting;

/// <summary>What operations at one address answer, by status: each outcome with evidence and example.</summary>
internal static class OpenApiResponses
{
    public static async Task<JsonObject> OfAsync(OperationContract[] operations, OutcomeExamples examples)
    {
        var responses = new JsonObject();
        var all = operations
            .SelectMany(operation => examples.OutcomesOf(operation).Select(outcome => (operation, outcome)))
            .DistinctBy(pair => pair.outcome.Name)
            .GroupBy(pair => pair.outcome.Status)
            .OrderBy(status => status.Key);
        foreach (var status in all)
        {
            var response = new JsonObject
            {
                ["description"] = string.Join('\n', status.Select(pair => Says(pair.outcome))),
            };
            var content = new JsonObject();
            foreach (var (operation, outcome) in status)
            {
                Add(content, outcome, await examples.ReplyAsync(operation, outcome));
            }

            if (content.Count > 0)
            {
                response["content"] = content;
            }

            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = response;
        }

        return responses;
    }

    private static string Says(OutcomeContract outcome)
    {
        var source = outcome.Evidence.Source.Length > 0 ? $", {outcome.Evidence.Source}" : "";
        return $"{outcome.Name} ({outcome.Evidence.Degree}{source})";
    }

    private static void Add(JsonObject content, OutcomeContract outcome, SeenReply? reply)
    {
        if (reply is null || reply.Body.Length == 0)
        {
            return;
        }

        var value = Value(reply);
        var type =
            reply.Header("Content-Type")?.Split(';')[0] ?? (outcome.Kind == "text" ? "text/plain" : "application/json");
        content[type] ??= new JsonObject();
        if (type.StartsWith("image/", StringComparison.Ordinal))
        {
            return;
        }

        var media = content[type]!.AsObject();
        media["examples"] ??= new JsonObject();
        media["examples"]![outcome.Name] = new JsonObject { ["summary"] = Says(outcome), ["value"] = value };
    }

    /// <summary>Some replies call themselves JSON and are none, or the other way round.</summary>
    private static JsonNode? Value(SeenReply reply)
    {
        try
        {
            return JsonNode.Parse(reply.Text);
        }
        catch (JsonException)
        {
            return reply.Text;
        }
    }
}
