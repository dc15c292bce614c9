namespace Emulator.Tests.WireMock;

/// <summary>Armed scenarios are WireMock.Net's scenarios: listed with how far they are, and ended by a reset.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData("")]
    [InlineData("mine")]
    public async Task An_armed_scenario_is_listed_with_how_many_met_it(string session)
    {
        await using var server = await ArmedAsync(session, "rate-limited*2,accepted");
        var admin = server.AdminOf(session);
        var before = Assert.Single(await admin.ScenariosAsync());
        Assert.Equal(("rate-limited*2,accepted", false, 0), (before.Name, before.Started, before.Counter));
        var prefix = session.Length == 0 ? "" : $"/_emulator/s/{session}";
        await server.AskAsync("POST", prefix + WireMockServer.Send, """{"to":"16505550001"}""", "X-Key: k");
        var after = Assert.Single(await admin.ScenariosAsync());
        Assert.Equal((true, false, 1), (after.Started, after.Finished, after.Counter));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_are_ended_at_once(bool byReset)
    {
        await using var server = await ArmedAsync("", "rate-limited");
        await (byReset ? server.Admin.ResetScenariosAsync() : server.Admin.DeleteScenariosAsync());
        Assert.Empty(await server.Admin.ScenariosAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_is_ended_by_its_name(bool byReset)
    {
        await using var server = await ArmedAsync("", "rate-limited*2,accepted");
        await ArmAsync(server, "", "server-error");
        var ended = await (
            byReset
                ? server.Admin.ResetScenarioAsync("rate-limited*2,accepted")
                : server.Admin.DeleteScenarioAsync("rate-limited*2,accepted")
        );
        Assert.Equal("Scenario reset", ended.Status);
        Assert.Equal("server-error", Assert.Single(await server.Admin.ScenariosAsync()).Name);
    }

    [Fact]
    public async Task One_that_is_not_armed_is_told_with_the_nearest()
    {
        await using var server = await ArmedAsync("", "rate-limited");
        var reply = await server.Admin.DeleteScenarioAsync("rate-limit");
        Assert.Equal("No scenario 'rate-limit' is armed here; did you mean 'rate-limited'?", reply.Error);
    }

    private static async Task<WireMockServer> ArmedAsync(string session, string scenario)
    {
        var server = await WireMockServer.StartAsync();
        if (session.Length > 0)
        {
            await server.AskAsync("PUT", $"/_emulator/api/sessions/{session}", "{}");
        }

        await ArmAsync(server, session, scenario);
        return server;
    }

    private static async Task ArmAsync(WireMockServer server, string session, string scenario)
    {
        var query = session.Length == 0 ? "" : $"?session={session}";
        var body = $$"""{"scenario":"{{scenario}}"}""";
        Assert.Equal(201, (await server.AskAsync("POST", "/_emulator/api/armed" + query, body)).Status);
    }
}
