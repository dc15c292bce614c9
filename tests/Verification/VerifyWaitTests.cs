namespace Emulator.Tests.Verification;

/// <summary>A claim waits as long as something may still make it true, or false.</summary>
public sealed class VerifyWaitTests
{
    [Fact]
    public async Task A_claim_of_at_least_is_answered_as_soon_as_it_holds()
    {
        await using var server = await VerifyServer.StartAsync();
        var asked = server.AnswerAsync("""{"at-least":1,"within":"50s"}""");
        await server.Jinx.SendAsync();
        Assert.Equal("yes", await asked);
    }

    [Fact]
    public async Task A_claim_of_exactly_waits_for_one_too_many()
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync();
        var asked = server.VerifyAsync("""{"exactly":1,"within":"50s","settle":"10s"}""");
        await server.Jinx.SendAsync();
        Assert.Equal((422, 2), ((await asked).Status, (await asked).Number("found")));
    }

    [Theory]
    [InlineData("""{"none":true,"where":{"to":"1"},"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"exactly":1,"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"at-most":1,"within":"50s","settle":"100ms"}""")]
    [InlineData("""{"unexpected":"none","within":"50s","settle":"100ms"}""")]
    [InlineData("""{"exactly":1,"within":"150ms"}""")]
    public async Task A_claim_that_more_would_break_waits_until_it_is_quiet(string claim)
    {
        await using var server = await VerifyServer.StartAsync();
        await server.Jinx.SendAsync();
        var reply = await server.VerifyAsync(claim);
        Assert.Equal(200, reply.Status);
        Assert.InRange(reply.Json.GetProperty("waitedMs").GetDouble(), 95, 30000);
    }

    [Fact]
    public async Task Two_hundred_sessions_at_once_verify_their_own()
    {
        await using var server = await VerifyServer.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => OneAsync(server, number)));
        Assert.All(answers, answer => Assert.Equal("yes", answer));
    }

    private static async Task<string> OneAsync(VerifyServer server, int number)
    {
        var prefix = $"/_emulator/s/test-{number}";
        await server.Client.PutAsync($"/_emulator/api/sessions/test-{number}", "{}");
        var claim = $$"""{"of":"messages","exactly":{{1 + (number % 3)}},"within":"30s","settle":"50ms"}""";
        var asked = server.AnswerAsync(claim, prefix);
        for (var i = 0; i < 1 + (number % 3); i++)
        {
            await server.Jinx.SendAsync($"1650555{i:0000}", prefix);
        }

        return await asked;
    }
}
