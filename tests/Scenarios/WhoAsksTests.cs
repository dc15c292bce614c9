using System.Text.Json.Nodes;
using Emulator.Hosting;

namespace Emulator.Tests.Scenarios;

/// <summary>Five askers, one order: request, armed for the recipient, armed, magic recipient, start.</summary>
public sealed class WhoAsksTests
{
    private const string Magic = "447700900777";
    private const string ByRequest = "X-Emulator-Scenario: too-long";

    [Theory]
    [InlineData(5, 400, "by=request", "over=\"armed 2, armed 1, recipient, start\"")]
    [InlineData(4, 409, "by=\"armed 2\"", "over=\"armed 1, recipient, start\"")]
    [InlineData(3, 401, "by=\"armed 1\"", "over=\"recipient, start\"")]
    [InlineData(2, 500, "by=recipient", "over=start")]
    [InlineData(1, 429, "by=start", "step=1")]
    public async Task The_strongest_has_its_way_and_the_verdict_says_over_whom(
        int askers,
        int status,
        string by,
        string over
    )
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { Scenario = "busy" });
        await ArmAllAsync(jinx, askers);
        var reply = await jinx.SendAsync(askers >= 2 ? Magic : JinxServer.Anybody, "", askers == 5 ? [ByRequest] : []);
        Assert.Equal(status, reply.Status);
        Assert.Contains(by, reply.Verdict, StringComparison.Ordinal);
        Assert.Contains(over, reply.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_keeps_the_same()
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { Scenario = "busy" });
        await ArmAllAsync(jinx, 5);
        await jinx.SendAsync(Magic, "", ByRequest);
        var met = (await jinx.LastEntryAsync()).GetProperty("scenario");
        Assert.Equal(
            """{"name":"too-long","by":"request","step":1,"over":["armed 2","armed 1","recipient","start"]}""",
            JsonNode.Parse(met.GetRawText())!.ToJsonString()
        );
    }

    [Fact]
    public async Task A_request_that_nobody_asks_about_says_nothing_of_scenarios()
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.SendAsync();
        Assert.Equal("sent; journal=1", reply.Verdict.Replace("; evidence=inferred", "", StringComparison.Ordinal));
        Assert.False((await jinx.LastEntryAsync()).TryGetProperty("scenario", out _));
    }

    [Theory]
    [InlineData("on", 500)]
    [InlineData("off", 200)]
    public async Task Magic_can_be_switched_off(string magic, int status)
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { Magic = magic == "on" });
        await DefineMagicAsync(jinx);
        Assert.Equal(status, (await jinx.SendAsync("+44 7700 900-777")).Status);
    }

    [Fact]
    public async Task A_magic_recipient_without_a_scenario_is_an_ordinary_one_and_a_note_says_so()
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.SendAsync("447700900778");
        Assert.Equal(200, reply.Status);
        Assert.Contains("no scenario has the code 778", reply.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_for_since_the_start_is_for_sends()
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { Scenario = "server-error" });
        Assert.Equal((500, 200), ((await jinx.SendAsync()).Status, (await jinx.ShowAsync()).Status));
    }

    [Theory]
    [InlineData("show:busy", 200, 429)]
    [InlineData("any:busy", 429, 429)]
    [InlineData("send:busy*1", 429, 200)]
    public async Task An_operation_may_be_named(string scenario, int send, int show)
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { Scenario = scenario });
        Assert.Equal((send, show), ((await jinx.SendAsync()).Status, (await jinx.ShowAsync()).Status));
    }

    private static async Task ArmAllAsync(JinxServer jinx, int askers)
    {
        if (askers >= 2)
        {
            await DefineMagicAsync(jinx);
        }

        if (askers >= 3)
        {
            await jinx.ArmAsync("""{"scenario":"no-key"}""");
        }

        if (askers >= 4)
        {
            await jinx.ArmAsync($$"""{"scenario":"closed","to":"+{{Magic}}"}""");
        }
    }

    private static async Task DefineMagicAsync(JinxServer jinx) =>
        Assert.Equal(200, (await jinx.DefineAsync("hex", """{"code":"777","steps":[{"outcome":"broken"}]}""")).Status);
}
