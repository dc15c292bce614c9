using Emulator.Tests.Plans;

namespace Emulator.Tests.Serving;

/// <summary>What outcomes change shows in their own replies and in later ones, per account and session.</summary>
public sealed class EffectsTests : IAsyncLifetime
{
    private const string Queue = "/gates-api/7/queue";
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_queue_grows_before_the_reply_speaks_of_it()
    {
        var first = await _server.SendAsync("""{"to":"1","text":"a"}""");
        Assert.Equal(("""{"waiting":1}""", "1"), (first.Body, first.Headers["X-Waiting"]));
        Assert.Equal("""{"waiting":2}""", (await _server.SendAsync("""{"to":"1","text":"a"}""")).Body);
        Assert.Equal("""{"waiting":2,"text":"2 of 0"}""", await CountAsync());
    }

    [Fact]
    public async Task Effects_come_in_the_order_they_are_written()
    {
        await _server.SendAsync("""{"to":"1"}""");
        Assert.Equal("""{"waiting":0,"text":"0 of 1"}""", (await _server.AskAsync("DELETE", Queue)).Body);
        await _server.SendAsync("""{"to":"1"}""");
        Assert.Equal("""{"waiting":1,"text":"1 of 0"}""", (await _server.AskAsync("PUT", Queue)).Body);
    }

    [Fact]
    public async Task Accounts_and_sessions_wait_in_lines_of_their_own()
    {
        await _server.SendAsync("""{"to":"1"}""");
        Assert.StartsWith("""{"waiting":0""", await CountAsync("/gates-api/8/queue"), StringComparison.Ordinal);
        Assert.StartsWith("""{"waiting":0""", await CountAsync("/_emulator/s/b" + Queue), StringComparison.Ordinal);
        Assert.StartsWith("""{"waiting":1""", await CountAsync("/gates" + Queue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_asked_for_by_name_changes_what_it_would_change()
    {
        await _server.AskAsync("GET", Queue, "", "X-Emulator-Scenario: sent");
        Assert.StartsWith("""{"waiting":1""", await CountAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_can_be_read_in_order()
    {
        await _server.SendAsync("""{"to":"1","text":"ä"}""");
        await _server.SendAsync("""{"to":2}""");
        var facts = new FakeFacts { Account = "7" };
        var gates = _server.Server.Host.Sessions.Default.Memory;
        var key = GatesServer.Queue("outbox").Of(facts);
        Assert.Equal(["1: ä", "2: "], gates.Queued(key).Select(System.Text.Encoding.UTF8.GetString));
    }

    [Fact]
    public async Task A_session_that_ends_forgets_what_waited()
    {
        await _server.AskAsync("PUT", "/_emulator/s/one" + Queue);
        Assert.StartsWith("""{"waiting":1""", await CountAsync("/_emulator/s/one" + Queue), StringComparison.Ordinal);
        await _server.CallAsync("DELETE", "/_emulator/api/sessions/one");
        Assert.StartsWith("""{"waiting":0""", await CountAsync("/_emulator/s/one" + Queue), StringComparison.Ordinal);
    }

    private async Task<string> CountAsync(string path = Queue) => (await _server.AskAsync("GET", path)).Body;
}
