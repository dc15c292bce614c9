using System.Text.Json;
using Emulator.Tests.Serving;

namespace Emulator.Tests.Admin;

/// <summary>The clock of a session is read and turned while the server runs, and what is said follows it.</summary>
public sealed class ClockCallTests : IAsyncLifetime
{
    private const string Clock = "/_emulator/api/clock";
    private const string ByHeader = "X-Emulator-Session: mine";

    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("""{"freeze":true}""", "2026-01-31T12:00:10+00:00", true, "-00:00:01")]
    [InlineData("""{"freeze":"2001-02-03T04:05:06Z"}""", "2001-02-03T04:05:06+00:00", true, "-9128.07:55:05")]
    [InlineData("""{"set":"2026-02-28"}""", "2026-02-28T00:00:01+00:00", false, "27.11:59:50")]
    [InlineData("""{"advance":"31d"}""", "2026-03-03T12:00:11+00:00", false, "31.00:00:00")]
    [InlineData("""{"freeze":true,"advance":"90s"}""", "2026-01-31T12:01:40+00:00", true, "00:01:29")]
    [InlineData("set: 2026-02-28\nadvance: 1h", "2026-02-28T01:00:01+00:00", false, "27.12:59:50")]
    [InlineData("""{"run":true}""", "2026-01-31T12:00:11+00:00", false, "00:00:00")]
    [InlineData("""{"reset":true}""", "2026-01-31T12:00:11+00:00", false, "00:00:00")]
    public async Task Is_turned_as_the_call_says(string body, string now, bool frozen, string ahead)
    {
        _server.Clock.Advance(TimeSpan.FromSeconds(10));
        await AskAsync("PUT", body);
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("default", now, frozen, ahead), Said(await AskAsync("GET")));
    }

    [Fact]
    public async Task A_frozen_clock_is_moved_on_runs_on_and_is_given_back()
    {
        await AskAsync("PUT", """{"freeze":"2001-02-03"}""");
        Assert.True(Said(await AskAsync("PUT", """{"advance":"1d"}""")).Frozen);
        await AskAsync("PUT", """{"run":true}""");
        _server.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("2001-02-04T00:00:05+00:00", Said(await AskAsync("GET")).Now);
        Assert.Equal("00:00:00", Said(await AskAsync("DELETE")).Ahead);
    }

    [Fact]
    public async Task Turns_the_default_session_a_named_one_or_all_of_them()
    {
        await _server.AskAsync("GET", "/gates-status", "", ByHeader);
        await AskAsync("PUT", """{"advance":"1h"}""", ByHeader);
        Assert.Equal("00:00:00", Said(await AskAsync("GET")).Ahead);
        Assert.Equal("mine", Said(await AskAsync("GET", "", ByHeader)).Session);
        var all = await AskAsync("PUT", """{"advance":"1h"}""", "X-Emulator-Session: *");
        var clocks = all.GetProperty("clocks").EnumerateArray().Select(Said);
        Assert.Equal(
            [("default", "01:00:00"), ("mine", "02:00:00")],
            clocks.Select(clock => (clock.Session, clock.Ahead))
        );
        using var missing = await _server.CallAsync("GET", Clock, "", "X-Emulator-Session: nobody");
        Assert.Equal(404, (int)missing.StatusCode);
    }

    [Theory]
    [InlineData("", "the body says nothing of the clock; write a map, for example {\"advance\":\"31d\"}.")]
    [InlineData("{}", "the body says nothing of the clock; write a map, for example {\"advance\":\"31d\"}.")]
    [InlineData("[]", "the body says nothing of the clock; write a map, for example {\"advance\":\"31d\"}.")]
    [InlineData("{\"advance\":\"-1d\"}", "'advance' is '-1d'; write a time such as 500ms, 2s, 10m or 1h.")]
    [InlineData("{\"set\":\"noon\"}", "'set' is 'noon'; write a time such as 2026-01-31T12:00:00Z.")]
    [InlineData("{\"freeze\":false}", "'freeze' is 'false'; write a time such as 2026-01-31T12:00:00Z.")]
    [InlineData("{\"run\":false}", "'run' is 'false'; write true, or leave it out.")]
    [InlineData("{\"reset\":1}", "'reset' is '1'; write true or false.")]
    [InlineData("{\"move\":\"1d\"}", "the clock has no key 'move'; known: advance, freeze, reset, run, set.")]
    [InlineData(
        "{\"freeze\":true,\"set\":\"noon\",\"advance\":1}",
        "'set' and 'freeze' turn the clock two ways; write one of set, freeze, run, reset. "
            + "'set' is 'noon'; write a time such as 2026-01-31T12:00:00Z. "
            + "'advance' is '1'; write a time such as 500ms, 2s, 10m or 1h."
    )]
    public async Task A_body_with_mistakes_is_refused_with_all_of_them_and_changes_nothing(string body, string detail)
    {
        using var reply = await _server.CallAsync("PUT", Clock, body);
        var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((400, detail), ((int)reply.StatusCode, problem.GetProperty("detail").GetString()));
        Assert.Equal("00:00:00", Said(await AskAsync("GET")).Ahead);
    }

    [Fact]
    public async Task A_window_that_is_full_is_free_again_when_the_clock_is_moved_beyond_it()
    {
        await AskAsync("PUT", """{"freeze":true}""");
        const string Campaign = """{"to":"1","campaign":"may","id":""";
        Assert.Equal("sent", await _server.OutcomeAsync(Campaign + "1}"));
        Assert.Equal("too-many", await _server.OutcomeAsync(Campaign + "2}"));
        await AskAsync("PUT", """{"advance":"59s"}""");
        Assert.Equal("too-many", await _server.OutcomeAsync(Campaign + "3}"));
        await AskAsync("PUT", """{"advance":"1s"}""");
        Assert.Equal("sent", await _server.OutcomeAsync(Campaign + "4}"));
    }

    private static (string? Session, string? Now, bool Frozen, string? Ahead) Said(JsonElement clock) =>
        (
            clock.GetProperty("session").GetString(),
            clock.GetProperty("now").GetString(),
            clock.GetProperty("frozen").GetBoolean(),
            clock.GetProperty("ahead").GetString()
        );

    private async Task<JsonElement> AskAsync(string method, string body = "", params string[] headers)
    {
        using var reply = await _server.CallAsync(method, Clock, body, headers);
        Assert.Equal(200, (int)reply.StatusCode);
        return JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
    }
}
