using Emulator.Tests.Support;

namespace Emulator.Tests.Fetching;

/// <summary>The made-up host may be slow: the send waits, and not longer than anybody listens.</summary>
public sealed class SlowHostTests
{
    private const string Slow = "https://images.emulator.test/a.jpg?delay=30s";

    [Fact]
    public async Task A_send_takes_as_long_as_the_link_says()
    {
        await using var server = await FableServer.StartAsync();
        var started = TimeProvider.System.GetTimestamp();
        var reply = await server.LinkAsync("https://images.emulator.test/a.jpg?delay=300ms&status=403");
        Assert.Equal("403 Forbidden", (string)reply.Body["text"]!);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 290, 10_000);
    }

    [Theory]
    [InlineData("delay=1", "images.emulator.test: 'delay' is no time up to 60s")]
    [InlineData("deley=1s", "images.emulator.test takes 'delay', not the like")]
    public async Task Says_what_it_did_not_understand(string query, string note)
    {
        await using var server = await FableServer.StartAsync();
        var reply = await server.LinkAsync("https://images.emulator.test/a.jpg?" + query);
        Assert.StartsWith($"sent; note=\"{note}\"", reply.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_is_not_waited_for()
    {
        await using var server = await FableServer.StartAsync();
        using var client = await RawClient.ConnectAsync(server.Server);
        await client.SendAsync(RawClient.Post("/fable-api/7/images", $$$"""{"image":{"link":"{{{Slow}}}"}}"""));
        await BegunAsync();
        client.Reset();
        var requests = "";
        for (var i = 0; i < 100 && !requests.Contains("\"aborted\"", StringComparison.Ordinal); i++)
        {
            await BegunAsync();
            requests = await server.GetAsync("/_emulator/api/requests");
        }

        Assert.Contains("\"aborted\"", requests, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait()
    {
        var server = await FableServer.StartAsync();
        var sending = server.LinkAsync(Slow);
        await BegunAsync();
        await server.Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sending);
    }

    private static Task BegunAsync() => Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
}
