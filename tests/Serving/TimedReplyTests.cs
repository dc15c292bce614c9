namespace Emulator.Tests.Serving;

/// <summary>The times in a reply are the session's, and all of one reply speak of one moment.</summary>
public sealed class TimedReplyTests : IAsyncLifetime
{
    private const string Path = "/ember-api/i1/time";
    private Ember _ember = null!;

    public async Task InitializeAsync() => _ember = await Ember.StartAsync();

    public async Task DisposeAsync() => await _ember.DisposeAsync();

    [Fact]
    public async Task Says_the_time_in_every_form()
    {
        _ember.Clock.Advance(TimeSpan.FromMilliseconds(61_234));
        var reply = await _ember.GetAsync(Path);
        Assert.Equal("Sat, 31 Jan 2026 12:01:01 GMT", reply.Header("Date-Sent"));
        Assert.Equal("Sat, 31 Jan 2026 12:02:31 GMT", reply.Header("X-Until"));
        Assert.Equal(
            """
            {"unix":1769860861,"milliseconds":1769860861234,"iso":"2026-01-31T12:01:01Z",
            "iso-milliseconds":"2026-01-31T12:01:01.234Z","rfc1123":"Sat, 31 Jan 2026 12:01:01 GMT",
            "rfc2822":"Sat, 31 Jan 2026 12:01:01 +0000","later":"2026-01-31T12:06:01Z","earlier":1769857261,
            "day-before":"Fri, 30 Jan 2026 12:01:01 +0000","soon":"1769860861484"}
            """.ReplaceLineEndings(""),
            System.Text.Encoding.UTF8.GetString(reply.Body)
        );
    }

    [Fact]
    public async Task Follows_the_clock_of_the_session()
    {
        var opened = Support.RawClient.Post(
            "/_emulator/api/sessions/one",
            """{"clock":{"freeze":"2001-02-03T04:05:06Z"}}"""
        );
        await Support.RawClient.AskAsync(_ember.Server, opened.Replace("POST", "PUT", StringComparison.Ordinal));
        var frozen = await _ember.GetAsync("/_emulator/s/one" + Path);
        Assert.Equal("Sat, 03 Feb 2001 04:05:06 GMT", frozen.Text("rfc1123"));
        Assert.Equal("2026-01-31T12:00:00Z", (await _ember.GetAsync(Path)).Text("iso"));
    }

    [Fact]
    public async Task Is_another_in_another_edition() =>
        Assert.Equal("2026-01-31T13:00:00Z", (await _ember.GetAsync("/ember@observed" + Path)).Text("iso"));
}
