namespace Emulator.Tests.Serving;

/// <summary>Gates over real requests, on a clock that is moved.</summary>
public sealed class GatesTests : IAsyncLifetime
{
    private GatesServer _server = null!;

    public async Task InitializeAsync() => _server = await GatesServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("Authorization: Bearer good", "sent")]
    [InlineData("X-Nothing: here", "credentials-missing")]
    [InlineData("Authorization: Basic good", "credentials-malformed")]
    [InlineData("Authorization: Bearer invalid", "credentials-malformed")]
    public async Task All_fields_of_a_gate_must_be_right(string header, string outcome) =>
        Assert.Equal(outcome, (await _server.AskAsync("POST", GatesServer.Messages, """{"to":"1"}""", header)).Outcome);

    [Fact]
    public async Task A_window_is_full_until_it_is_over()
    {
        await SendAllAsync("sent", "sent", "sent");
        _server.Clock.Advance(TimeSpan.FromSeconds(7.5));
        var refused = await _server.SendAsync("""{"to":"9"}""");
        Assert.Equal("too-many", refused.Outcome);
        Assert.Equal("3", refused.Headers["Retry-After"]);
        Assert.Equal("""{"error":"no more than 3 per 10s","retry":3}""", refused.Body);
        _server.Clock.Advance(TimeSpan.FromSeconds(2.499));
        Assert.Equal("1", (await _server.SendAsync("""{"to":"9"}""")).Headers["Retry-After"]);
        _server.Clock.Advance(TimeSpan.FromSeconds(0.001));
        await SendAllAsync("sent", "sent", "sent", "too-many");
    }

    [Fact]
    public async Task Accounts_and_sessions_are_counted_apart()
    {
        await SendAllAsync("sent", "sent", "sent", "too-many");
        Assert.Equal("sent", await _server.OutcomeAsync("{}", "/gates-api/8/messages"));
        Assert.Equal("sent", await _server.OutcomeAsync("{}", "/_emulator/s/other" + GatesServer.Messages));
        Assert.Equal("too-many", await _server.OutcomeAsync("{}", "/gates" + GatesServer.Messages));
    }

    [Fact]
    public async Task A_session_with_a_frozen_clock_waits_for_nobody()
    {
        var setup = """{"clock":{"freeze":"2026-01-31T12:00:00Z"}}""";
        await _server.CallAsync("PUT", "/_emulator/api/sessions/still", setup);
        await SendInAsync("/_emulator/s/still", "sent", "sent", "sent", "too-many");
        _server.Clock.Advance(TimeSpan.FromDays(1));
        await SendInAsync("/_emulator/s/still", "too-many");
        await _server.CallAsync("PUT", "/_emulator/api/sessions/still", setup);
        await SendInAsync("/_emulator/s/still", "sent");
    }

    [Fact]
    public async Task A_bucket_gives_one_back_at_a_time_to_each_recipient()
    {
        Assert.Equal("sent", await ToAsync("+49 (151) 1-2"));
        Assert.Equal("sent", await ToAsync("4915112"));
        var refused = await _server.SendAsync("""{"to":"+4915112"}""");
        Assert.Equal(
            ("too-many", "6", """{"error":"no more than 2, one back every 6s","retry":6}"""),
            (refused.Outcome, refused.Headers["Retry-After"], refused.Body)
        );
        _server.Clock.Advance(TimeSpan.FromSeconds(10));
        await _server.AskAsync("DELETE", "/gates-api/7/queue");
        Assert.Equal("sent", await ToAsync("4915112"));
        Assert.Equal("too-many", await ToAsync("4915112"));
        Assert.Equal("sent", await ToAsync("4915113"));
    }

    [Fact]
    public async Task A_gate_with_a_condition_is_asked_only_when_it_holds_and_says_its_own_words()
    {
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"1","campaign":"A"}"""));
        var refused = await _server.SendAsync("""{"to":"2","campaign":"a"}""");
        Assert.Equal("""{"error":"one a per minute","retry":60}""", refused.Body);
        await _server.AskAsync("DELETE", "/gates-api/7/queue");
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"3"}"""));
    }

    [Fact]
    public async Task Gates_that_were_passed_before_another_was_shut_have_counted()
    {
        Assert.Equal("sent", await _server.OutcomeAsync("""{"to":"1","id":"x"}"""));
        Assert.Equal("seen-before", await _server.OutcomeAsync("""{"to":"2","id":"x"}"""));
        Assert.Equal("seen-before", await _server.OutcomeAsync("""{"to":"3","id":"x"}"""));
        Assert.Equal("too-many", await _server.OutcomeAsync("""{"to":"4","id":"y"}"""));
    }

    [Fact]
    public async Task An_outcome_asked_for_by_name_says_the_limit_and_counts_nothing()
    {
        const string Wanted = "X-Emulator-Scenario: too-many";
        var asked = await _server.AskAsync("POST", GatesServer.Messages, """{"to":"1"}""", Wanted);
        Assert.Equal("""{"error":"no more than 3 per 10s","retry":1}""", asked.Body);
        await SendAllAsync("sent", "sent", "sent");
    }

    [Fact]
    public async Task Many_at_once_never_pass_one_too_many()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => ToAsync($"1{number}")));
        Assert.Equal(3, outcomes.Count(outcome => outcome is "sent" or "queue-full"));
    }

    private Task<string> ToAsync(string recipient) => _server.OutcomeAsync($$"""{"to":"{{recipient}}"}""");

    private Task SendAllAsync(params string[] outcomes) => SendInAsync("", outcomes);

    /// <summary>Sends one after the other to different recipients, and empties the queue each time.</summary>
    private async Task SendInAsync(string prefix, params string[] outcomes)
    {
        foreach (var (outcome, number) in outcomes.Select((outcome, number) => (outcome, number)))
        {
            await _server.AskAsync("DELETE", prefix + "/gates-api/7/queue");
            var body = $$"""{"to":"100{{number}}"}""";
            Assert.Equal((number, outcome), (number, await _server.OutcomeAsync(body, prefix + GatesServer.Messages)));
        }
    }
}
