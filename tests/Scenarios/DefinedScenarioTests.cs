using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>Scenarios are defined, listed and taken away while the server runs.</summary>
public sealed class DefinedScenarioTests
{
    private const string Scenarios = "/_emulator/api/scenarios";

    private const string Twice = """
        about: Busy twice, then well.
        steps:
          - { outcome: rate-limited, times: 2 }
          - { outcome: accepted }
        """;

    [Fact]
    public async Task Are_there_at_once_and_gone_when_they_are_taken_away()
    {
        await using var jinx = await JinxServer.StartAsync();
        const string Asked = "X-Emulator-Scenario: twice";
        Assert.Equal(400, (await jinx.SendAsync(headers: Asked)).Status);
        var made = await jinx.DefineAsync("twice", Twice);
        Assert.Equal(200, made.Status);
        Snapshot.Match(made.Text);
        Assert.Equal("429 429 200", await jinx.StatusesAsync(3, JinxServer.Anybody, Asked));
        Assert.Equal(made.Text, (await jinx.Client.GetAsync($"{Scenarios}/twice")).Text);
        Assert.Equal(200, (await jinx.Client.DeleteAsync($"{Scenarios}/twice")).Status);
        Assert.Equal(400, (await jinx.SendAsync(headers: Asked)).Status);
        Assert.Equal(404, (await jinx.Client.GetAsync($"{Scenarios}/twice")).Status);
    }

    [Fact]
    public async Task A_session_may_have_its_own()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.Client.PutAsync("/_emulator/api/sessions/mine", "{}");
        await jinx.DefineAsync("which", """{"steps":[{"outcome":"busy"}]}""");
        await jinx.DefineAsync("which", """{"steps":[{"outcome":"broken"}]}""", "mine");
        const string Asked = "X-Emulator-Scenario: which";
        Assert.Equal(429, (await jinx.SendAsync(headers: Asked)).Status);
        Assert.Equal(500, (await jinx.SendAsync(headers: [Asked, "X-Emulator-Session: mine"])).Status);
        await jinx.Client.DeleteAsync($"{Scenarios}/which?session=mine");
        Assert.Equal(429, (await jinx.SendAsync(headers: [Asked, "X-Emulator-Session: mine"])).Status);
    }

    [Fact]
    public async Task The_list_says_names_meaning_providers_and_parameters_and_every_outcome()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("twice", Twice);
        var list = (await jinx.Client.GetAsync(Scenarios)).Json;
        var names = list.GetProperty("scenarios")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!);
        Assert.Equal("Busy twice, then well.", names["twice"].GetProperty("about").GetString());
        Assert.Contains(
            "jinx",
            names["twice"].GetProperty("providers").EnumerateArray().Select(one => one.GetString())
        );
        Assert.Equal("time", names["slow"].GetProperty("value").GetProperty("is").GetString());
        var outcomes = list.GetProperty("outcomes").GetProperty("jinx").EnumerateArray();
        Assert.Contains(outcomes, one => one.GetProperty("name").GetString() == "told-later");
    }

    [Fact]
    public async Task What_is_armed_and_then_vanishes_is_reported()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.DefineAsync("twice", Twice);
        await jinx.ArmAsync("""{"scenario":"twice","provider":"jinx"}""");
        await jinx.Client.DeleteAsync($"{Scenarios}/twice");
        var reply = await jinx.SendAsync();
        Assert.Equal((400, "unknown-scenario"), (reply.Status, reply.Error));
        Assert.Contains("'twice' is no outcome of 'jinx', and no scenario", reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_line_and_column()
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.DefineAsync("bad", "steps:\n  - { outcome: bussy }\n  - { falt: reset }\n");
        Assert.Equal((422, "scenario-refused"), (reply.Status, reply.Error));
        Assert.Contains("body:2:", reply.Detail, StringComparison.Ordinal);
        Assert.Contains(
            "no provider has an outcome 'bussy'; did you mean 'busy'?",
            reply.Detail,
            StringComparison.Ordinal
        );
        Assert.Contains("body:3:", reply.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slow", "not-defined", "comes from the folder of scenarios")]
    [InlineData("nothing", "not-defined", "No scenario 'nothing' was sent here")]
    public async Task What_was_not_sent_cannot_be_taken_away(string name, string error, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.Client.DeleteAsync($"{Scenarios}/{name}");
        Assert.Equal((404, error), (reply.Status, reply.Error));
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
    }
}
