using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>An entry tells every check of its operation in its order, and how each of them ended.</summary>
public sealed class ToldChecksTests
{
    private const string First = "/_emulator/api/requests/1";
    private const string Images = "/acme-api/v1.0/123/images";

    [Theory]
    [InlineData("accepted", """{"to":"123456","image":{"id":"1"},"caption":"short"}""")]
    [InlineData("wrong-caption", """{"to":"123456","image":{"id":"1"},"caption":"longer than it may be"}""")]
    [InlineData("no-json", "{")]
    public async Task Tells_the_checks_of_a_request(string row, string body)
    {
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = AcmeContracts.Folder });
        await client.AskAsync("POST", Images, body, "X-Api-Key: key-1", "Authorization: Basic dTpw");
        var entry = (await client.GetAsync(First)).Json;
        Snapshot.Match($"{entry.GetProperty("verdict")}\n\n{Lines(entry)}", row);
    }

    [Fact]
    public async Task Tells_no_checks_when_a_scenario_decided()
    {
        await using var client = await ApiClient.StartAsync();
        await client.SendAsync(headers: "X-Emulator-Scenario: rate-limited");
        var entry = (await client.GetAsync(First)).Json;
        Assert.Equal("a scenario decided, not the checks", entry.GetProperty("checksNote").GetString());
        Assert.False(entry.TryGetProperty("checks", out _));
    }

    [Fact]
    public async Task Tells_that_the_contract_changed_since()
    {
        using var folder = new TinyContracts();
        await using var client = await ApiClient.StartAsync(new Settings { Contracts = folder.Path });
        await client.TinySendAsync("pebble");
        Assert.Equal(0, (await client.GetAsync(First)).Json.GetProperty("checks").GetArrayLength());
        folder.Edit("two");
        await client.AskAsync("POST", "/_emulator/api/reload", null);
        var note = (await client.GetAsync(First)).Json.GetProperty("checksNote").GetString();
        Assert.Equal("the contract changed since: the check that decided is not in it", note);
    }

    [Fact]
    public async Task Tells_whether_limits_were_asked()
    {
        await using var counted = await ApiClient.StartAsync(new Settings { Limits = true });
        await using var free = await ApiClient.StartAsync();
        Assert.Equal(("passed", "skipped"), (await LimitAsync(counted), await LimitAsync(free)));
    }

    private static async Task<string?> LimitAsync(ApiClient client)
    {
        await client.SendAsync();
        var checks = (await client.GetAsync(First)).Json.GetProperty("checks").EnumerateArray();
        return checks
            .First(check => check.GetProperty("step").GetString() == "limits")
            .GetProperty("result")
            .GetString();
    }

    private static string Lines(JsonElement entry) =>
        string.Concat(
            entry
                .GetProperty("checks")
                .EnumerateArray()
                .Select(check =>
                    $"{check.GetProperty("result"), -12}{check.GetProperty("step"), -10}"
                    + $"{check.GetProperty("subject")} {check.GetProperty("check")} → {check.GetProperty("outcome")}\n"
                )
        );
}
