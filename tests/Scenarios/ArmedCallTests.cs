using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>Scenarios are armed, listed and ended over the wire.</summary>
public sealed class ArmedCallTests
{
    private const string Armed = "/_emulator/api/armed";

    [Fact]
    public async Task Shows_who_armed_what_for_whom_and_what_is_left()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.MoveClockAsync("""{"freeze":"2026-01-31T12:00:00Z"}""");
        var made = await jinx.ArmAsync(
            """{"scenario":"rate-limited*2,accepted","provider":"jinx","to":"+1 650 555 0001","times":3,"by":"us"}"""
        );
        Assert.Equal(201, made.Status);
        await jinx.ArmAsync("""{"scenario":"media-failed","account":"k","operation":"any","for":"10m","by":"QA"}""");
        Assert.Equal("429 429", await jinx.StatusesAsync(2));
        Snapshot.Match((await jinx.Client.GetAsync(Armed)).Scrubbed);
    }

    [Theory]
    [InlineData("""{"scenario":"busy"}""", "429 429 429 429")]
    [InlineData("""{"scenario":"busy","times":2}""", "429 429 200 200")]
    [InlineData("""{"scenario":"busy","to":"16505550002"}""", "200 200")]
    [InlineData("""{"scenario":"busy","account":"other"}""", "200 200")]
    [InlineData("""{"scenario":"busy","account":"k"}""", "429 429")]
    [InlineData("""{"scenario":"busy","operation":"show"}""", "200 200")]
    [InlineData("""{"scenario":"show:busy"}""", "200 200")]
    public async Task Holds_for_what_it_says_and_as_long(string body, string statuses)
    {
        await using var jinx = await JinxServer.StartAsync();
        Assert.Equal(201, (await jinx.ArmAsync(body)).Status);
        Assert.Equal(statuses, await jinx.StatusesAsync(statuses.Split(' ').Length));
    }

    [Fact]
    public async Task For_a_time_ends_with_the_sessions_clock()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.MoveClockAsync("""{"freeze":"2026-01-31T12:00:00Z"}""");
        await jinx.ArmAsync("""{"scenario":"busy","for":"30s"}""");
        Assert.Equal(429, (await jinx.SendAsync()).Status);
        await jinx.MoveClockAsync("""{"advance":"30s"}""");
        Assert.Equal(200, (await jinx.SendAsync()).Status);
        Assert.Empty((await jinx.Client.GetAsync(Armed)).Json.GetProperty("armed").EnumerateArray());
    }

    [Fact]
    public async Task Is_ended_one_by_one_or_all_at_once()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.ArmAsync("""{"scenario":"busy"}""");
        await jinx.ArmAsync("""{"scenario":"broken"}""");
        Assert.Equal(500, (await jinx.SendAsync()).Status);
        Assert.Equal(200, (await jinx.Client.DeleteAsync($"{Armed}/2")).Status);
        Assert.Equal(429, (await jinx.SendAsync()).Status);
        var ended = await jinx.Client.DeleteAsync(Armed);
        Assert.Equal(
            "busy",
            Assert.Single(ended.Json.GetProperty("armed").EnumerateArray()).GetProperty("scenario").GetString()
        );
        Assert.Equal(200, (await jinx.SendAsync()).Status);
        var gone = await jinx.Client.DeleteAsync($"{Armed}/2");
        Assert.Equal((404, "not-armed"), (gone.Status, gone.Error));
    }

    [Fact]
    public async Task Belongs_to_one_session_and_ends_with_it()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.Client.PutAsync("/_emulator/api/sessions/mine", "{}");
        await jinx.ArmAsync("""{"scenario":"busy"}""", "mine");
        Assert.Equal(200, (await jinx.SendAsync()).Status);
        Assert.Equal(429, (await jinx.SendAsync(prefix: "/_emulator/s/mine")).Status);
        await jinx.Client.DeleteAsync("/_emulator/api/sessions/mine");
        Assert.Equal(200, (await jinx.SendAsync(prefix: "/_emulator/s/mine")).Status);
    }

    [Fact]
    public async Task A_session_may_be_opened_with_one()
    {
        await using var jinx = await JinxServer.StartAsync();
        const string Mine = "/_emulator/api/sessions/mine";
        var opened = await jinx.Client.PutAsync(Mine, """{"scenario":"busy*2,accepted"}""");
        Assert.Equal("busy*2,accepted", opened.Json.GetProperty("armed")[0].GetString());
        Assert.Equal("429 429 200", await jinx.StatusesAsync(3, JinxServer.Anybody, "X-Emulator-Session: mine"));
        Assert.Equal(200, (await jinx.SendAsync()).Status);
        var wrong = await jinx.Client.PutAsync(Mine, """{"scenario":"bussy"}""");
        Assert.Equal(400, wrong.Status);
        Assert.Contains("did you mean 'busy'?", wrong.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clearing_all_sessions_must_be_said()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.Client.PutAsync("/_emulator/api/sessions/mine", "{}");
        await jinx.ArmAsync("""{"scenario":"busy"}""", "mine");
        Assert.Empty((await jinx.Client.DeleteAsync(Armed)).Json.GetProperty("armed").EnumerateArray());
        Assert.Single((await jinx.Client.DeleteAsync($"{Armed}?session=*")).Json.GetProperty("armed").EnumerateArray());
        Assert.Equal(400, (await jinx.ArmAsync("""{"scenario":"busy"}""", "*")).Status);
    }

    [Theory]
    [InlineData("", "the body is no map; write for example")]
    [InlineData("{}", "an armed scenario lacks 'scenario'")]
    [InlineData("""{"scenario":"busy","tmes":2}""", "has no key 'tmes'; did you mean 'times'?")]
    [InlineData("""{"scenario":"busy","times":0}""", "'times' is '0'; write a whole number from 1")]
    [InlineData("""{"scenario":"busy","for":"soon"}""", "'for' is 'soon'; write a time such as")]
    [InlineData("""{"scenario":"busy","for":"1s","times":1}""", "write one of them, or neither to end it by hand")]
    [InlineData(
        """{"scenario":"bussy"}""",
        "'bussy' is no scenario, and no outcome of any provider; did you mean 'busy'?"
    )]
    [InlineData("""{"scenario":"busy","provider":"jnx"}""", "no provider is called 'jnx'; did you mean 'jinx'?")]
    [InlineData(
        """{"scenario":"timeout","provider":"jinx"}""",
        "'timeout' is a name for any provider, but 'jinx' has no"
    )]
    [InlineData("""{"scenario":"busy","operation":"sent"}""", "no operation is called 'sent'; did you mean 'send'?")]
    public async Task What_is_wrong_is_said(string body, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        var reply = await jinx.ArmAsync(body);
        Assert.Equal(400, reply.Status);
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_at_once_take_exactly_as_many_as_there_are()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.ArmAsync("""{"scenario":"busy","times":20}""");
        var sends = Enumerable.Range(0, 50).Select(number => jinx.SendAsync($"1650555{number:0000}"));
        var replies = await Task.WhenAll(sends);
        Assert.Equal(20, replies.Count(reply => reply.Status == 429));
        Assert.Equal(30, replies.Count(reply => reply.Status == 200));
    }
}
