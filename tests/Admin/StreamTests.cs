using Emulator.Hosting;
using Emulator.Tests.Scenarios;

namespace Emulator.Tests.Admin;

/// <summary>Whoever listens is told every request as it comes, once, and what could not be told.</summary>
public sealed class StreamTests
{
    private const string Stream = "/_emulator/api/requests/stream";

    [Fact]
    public async Task Tells_what_comes_and_not_what_was()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.SendAsync("16505550001");
        using var listener = await EventListener.OpenAsync(jinx, Stream);
        await jinx.SendAsync("16505550002");
        await jinx.SendAsync("16505550003", "", "X-Emulator-Session: other");
        Assert.Equal(["request 2 16505550002", "request 3 16505550003"], await listener.ReadAsync(2));
    }

    [Fact]
    public async Task Tells_one_session_and_what_the_filter_asks_for()
    {
        await using var jinx = await JinxServer.StartAsync();
        await jinx.Client.PutAsync("/_emulator/api/sessions/mine", "{}");
        using var listener = await EventListener.OpenAsync(jinx, Stream + "?session=mine&verdict=busy");
        await jinx.SendAsync("16505550001");
        await jinx.SendAsync("16505550002", "/_emulator/s/mine");
        await jinx.SendAsync("16505550003", "/_emulator/s/mine", "X-Emulator-Scenario: busy");
        Assert.Equal(["request 3 16505550003"], await listener.ReadAsync(1));
    }

    [Fact]
    public async Task Goes_on_behind_the_last_event_that_arrived()
    {
        await using var jinx = await JinxServer.StartAsync();
        for (var i = 1; i <= 3; i++)
        {
            await jinx.SendAsync($"1650555000{i}");
        }

        using var listener = await EventListener.OpenAsync(jinx, Stream, lastId: "1");
        Assert.Equal(["request 2 16505550002", "request 3 16505550003"], await listener.ReadAsync(2));
    }

    [Fact]
    public async Task Says_what_was_forgotten_before_it_could_be_told()
    {
        await using var jinx = await JinxServer.StartAsync(new Settings { JournalEntries = 2 });
        for (var i = 1; i <= 5; i++)
        {
            await jinx.SendAsync($"1650555000{i}");
        }

        using var listener = await EventListener.OpenAsync(jinx, Stream, lastId: "0");
        Assert.Equal(
            ["missed 3 in default", "request 4 16505550004", "request 5 16505550005"],
            await listener.ReadAsync(3)
        );
    }

    [Fact]
    public async Task Ends_when_the_server_stops()
    {
        var jinx = await JinxServer.StartAsync();
        using var listener = await EventListener.OpenAsync(jinx, Stream);
        await jinx.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        Assert.True(await listener.EndsAsync());
    }

    [Theory]
    [InlineData(Stream + "?verdikt=busy", "", 400, "did you mean 'verdict'?")]
    [InlineData(Stream + "?session=nobody", "", 404, "Nobody opened the session 'nobody'")]
    [InlineData(Stream, "last", 400, "Last-Event-ID is 'last'; it is the number of the last event")]
    public async Task Refuses_what_it_cannot_tell(string path, string lastId, int status, string detail)
    {
        await using var jinx = await JinxServer.StartAsync();
        var headers = lastId.Length > 0 ? new[] { $"Last-Event-ID: {lastId}" } : [];
        var reply = await jinx.Client.GetAsync(path, headers);
        Assert.Equal(status, reply.Status);
        Assert.Contains(detail, reply.Detail, StringComparison.Ordinal);
    }
}
