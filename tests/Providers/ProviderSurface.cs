using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Everything a provider can say in one edition: its routes, then each outcome as it goes out.</summary>
internal sealed class ProviderSurface(TestServer server, ProviderContract contract)
{
    private static readonly string[] NotTheProviders = ["Date", "X-Emulator-Verdict"];

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<string> WriteAsync()
    {
        var text = new StringBuilder($"{contract.Name}, edition {contract.Edition}: {contract.About}\n\n");
        foreach (var operation in contract.Operations)
        {
            foreach (var route in operation.Routes)
            {
                text.Append(CultureInfo.InvariantCulture, $"{operation.Name, -34}{route}\n");
            }
        }

        foreach (var outcome in contract.Outcomes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n==== {outcome.Name} ({Remarks(outcome)}) ====\n");
            text.Append(await ReplyAsync(outcome.Name));
        }

        return text.ToString();
    }

    private static string Remarks(OutcomeContract outcome)
    {
        var degree = outcome.Evidence.Degree == "inferred" ? "INFERRED" : outcome.Evidence.Degree;
        return outcome.ForScenarios ? $"{degree}, by scenario only" : degree;
    }

    /// <summary>The reply in a session of its own, so that no outcome's ids depend on the others.</summary>
    private async Task<string> ReplyAsync(string outcome)
    {
        var example = ExampleFor(outcome);
        using var api = server.NewClient();
        using var setup = new StringContent(Setup(example));
        using var opened = await api.PutAsync($"_emulator/api/sessions/{outcome}", setup);
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        var scenario = example.Outcome == outcome ? example.Given.Scenario : outcome;
        var prefix = $"/_emulator/s/{outcome}/{contract.Name}";
        var request = ExampleRequests.Written(example.Request, scenario, prefix, "localhost");
        var reply = await RawClient.AskAsync(server, request);
        Assert.Equal(outcome, reply.Header("X-Emulator-Verdict")?.Split(';')[0]);
        var headers = reply.Headers.Where(header => !NotTheProviders.Contains(header.Key));
        return $"{reply.Status} {reply.Reason}\n"
            + string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\n"))
            + $"\n{Shown(reply)}\n"
            + Later(await api.GetStringAsync($"_emulator/api/requests?session={outcome}&limit=1"));
    }

    /// <summary>What the provider tells after its reply.</summary>
    private static string Later(string journal)
    {
        var entry = JsonNode.Parse(journal)!["requests"]![0]!;
        var told = entry["later"]?.AsArray() ?? [];
        return string.Concat(told.Select(each => $"\nlater: {each!["event"]} {each["body"]?.ToJsonString(Written)}\n"));
    }

    /// <summary>A text as it is; of a file, what tells it from others.</summary>
    private static string Shown(RawReply reply) =>
        reply.Header("Content-Type")?.StartsWith("image/", StringComparison.Ordinal) == true
            ? $"({reply.Body.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(reply.Body))})"
            : reply.Text;

    /// <summary>The nearest example of the outcome, or else a good request that asks for it.</summary>
    private ExampleContract ExampleFor(string outcome)
    {
        var examples = Examples.Of(contract.Name).ToArray();
        var shown = examples.Where(example => example.Outcome == outcome).ToArray();
        return shown.FirstOrDefault(example => example.Given.Edition == contract.Edition)
            ?? shown.FirstOrDefault(example => example.Given.Edition == ContractFolder.Documented)
            ?? shown.FirstOrDefault()
            ?? examples.First(example => example.Reply.Status == 200);
    }

    private string Setup(ExampleContract example)
    {
        var accounts = example.Given.Accounts is { } tree ? Examples.Json(tree) : "\"open\"";
        var edition = JsonSerializer.Serialize(contract.Edition);
        return $$"""
            {
              "seed": "surface",
              "edition": {{edition}},
              "accounts": {{accounts}},
              "clock": { "freeze": "2026-01-31T12:00:00Z" }
            }
            """;
    }
}
