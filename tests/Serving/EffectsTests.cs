namespace Emulator.Tests.Serving;

/// <summary>What outcomes change shows in their own replies and in later ones, per account and session.</summary>
public sealed class EffectsTests : IAsyncLifetime
{
    private const string Queue = "/gates-api/7/queue";
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync(GatesServer.NewClock());

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_queue_grows_before_the_reply_speaks_of_it()
    {
        Assert.Equal("""{"waiting":1,"text":"1 of 0"}""", await PutAsync());
        Assert.Equal("""{"waiting":2,"text":"2 of 0"}""", await PutAsync());
        Assert.Equal("""{"waiting":2,"text":"2 of 0"}""", await CountAsync());
    }

    [Fact]
    public async Task Effects_come_in_the_order_they_are_written()
    {
        await PutAsync();
        var emptied = await _server.AskAsync("DELETE", Queue);
        Assert.Equal("""{"waiting":0,"text":"0 of 1"}""", emptied.Body);
        Assert.Equal("0", emptied.Headers["X-Waiting"]);
        await PutAsync();
        Assert.Equal("""{"waiting":2,"text":"2 of 2"}""", (await _server.AskAsync("PUT", Queue)).Body);
    }

    [Fact]
    public async Task Accounts_and_sessions_wait_in_lines_of_their_own()
    {
        await PutAsync();
        Assert.StartsWith("""{"waiting":0""", await CountAsync("/gates-api/8/queue"), StringComparison.Ordinal);
        Assert.StartsWith("""{"waiting":0""", await CountAsync("/_emulator/s/b" + Queue), StringComparison.Ordinal);
        Assert.StartsWith("""{"waiting":1""", await CountAsync("/gates" + Queue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_asked_for_by_name_changes_what_it_would_change()
    {
        await _server.AskAsync("GET", Queue, "", "X-Emulator-Scenario: queued");
        Assert.StartsWith("""{"waiting":1""", await CountAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_can_be_read_in_order()
    {
        await PutAsync("""{"to":"1","text":"ä"}""");
        await PutAsync("""{"to":2}""");
        await _server.AskAsync("POST", Queue, "no JSON");
        var memory = _server.Server.Host.Sessions.Default.Memory;
        var key = new Emulator.Plans.KeyPlan(
            ["gates", "queue", "outbox"],
            [Emulator.Plans.Payloads.Payload.Of("7"u8.ToArray())]
        );
        var texts = memory.Queued(key.Of(new Plans.FakeFacts())).Select(System.Text.Encoding.UTF8.GetString);
        Assert.Equal(["1: ä", "2: ", ": "], texts);
    }

    private async Task<string> PutAsync(string body = """{"to":"1","text":"a"}""") =>
        (await _server.AskAsync("POST", Queue, body)).Body;

    private async Task<string> CountAsync(string path = Queue) => (await _server.AskAsync("GET", path)).Body;
}
