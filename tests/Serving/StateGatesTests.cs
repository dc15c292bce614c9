namespace Emulator.Tests.Serving;

/// <summary>Gates that look at memories, queues and flags, and those of operations without a route.</summary>
public sealed class StateGatesTests : IAsyncLifetime
{
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_was_remembered_is_not_new_and_what_says_nothing_always_is()
    {
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"1","id":"x"}"""));
        Assert.Equal("seen-before", await _server.OutcomeAsync("""{"to":"2","id":"x"}"""));
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"1","id":"x"}""", "/gates-api/8/messages"));
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"1","id":""}""", "/gates-api/8/messages"));
        await _server.AskAsync("DELETE", "/gates-api/8/queue");
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"2","id":""}""", "/gates-api/8/messages"));
    }

    [Fact]
    public async Task A_queue_takes_as_many_as_it_has_room_for()
    {
        Assert.Equal("sent", await ToAsync("1"));
        Assert.Equal("sent", await ToAsync("2"));
        var refused = await _server.SendAsync("""{"to":"3"}""");
        Assert.Equal(
            ("queue-full", """{"error":"no more than 2","retry":null,"waiting":2}"""),
            (refused.Outcome, refused.Body)
        );
        Assert.DoesNotContain("Retry-After", refused.Headers.Keys);
    }

    [Fact]
    public async Task Flags_may_have_to_be_down()
    {
        var closed = await _server.AskAsync("POST", "/gates-api/7/close");
        Assert.Equal(("closed", """{"waiting":0,"text":"0 of 0","closed":true}"""), (closed.Outcome, closed.Body));
        Assert.Equal("not-approved", await ToAsync("1"));
        Assert.Equal("account-closed", (await _server.AskAsync("PATCH", "/gates-api/7/queue")).Outcome);
        Assert.Equal("method-wrong", (await _server.AskAsync("PATCH", "/gates-api/8/queue")).Outcome);
    }

    [Fact]
    public async Task Unknown_paths_are_counted_too()
    {
        Assert.Equal("nothing-here", (await _server.AskAsync("GET", "/gates-api/1/a")).Outcome);
        Assert.Equal("nothing-here", (await _server.AskAsync("GET", "/gates-api/2/b")).Outcome);
        var refused = await _server.AskAsync("GET", "/gates-api/3/c");
        Assert.Equal(("too-many", "3600"), (refused.Outcome, refused.Headers["Retry-After"]));
    }

    private Task<string> ToAsync(string recipient) => _server.OutcomeAsync($$"""{"to":"{{recipient}}"}""");
}
