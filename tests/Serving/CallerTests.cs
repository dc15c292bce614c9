using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>What is remembered of a connection's last request never shows in the answer to the next one.</summary>
public sealed class CallerTests : IAsyncLifetime
{
    private static readonly Step[] Steps =
    [
        new(Send.Path, "", "default", "accepted"),
        new(Send.Path, "", "default", "accepted"),
        new(Send.Path, "X-Emulator-Session: one\r\n", "one", "accepted"),
        new(Send.Path, "X-Emulator-Session: one\r\n", "one", "accepted"),
        new(Send.Path, "X-Emulator-Session: two\r\n", "two", "accepted"),
        new(Send.Path, "", "default", "accepted"),
        new(Send.Path, "X-Emulator-Scenario: token-expired\r\n", "default", "token-expired"),
        new(Send.Path, "Prefer: scenario=\"session-invalidated\"\r\n", "default", "session-invalidated"),
        new(Send.Path, "X-Trace: 1\r\nX-Trace: 2\r\n", "default", "accepted"),
        new(Send.Path, "X-Trace: 1,2\r\n", "default", "accepted"),
        new("/v25.0/106540352242923/messages", "", "default", "accepted"),
        new("/v25.0/4040352242923/messages", "", "default", "object-not-found"),
        new("/v25.0/106540352242922/nothing", "", "default", "unknown-path-components"),
        new("/nobody/knows/this", "", "default", "unknown-path"),
        new("/whatsapp-cloud" + Send.Path, "", "default", "accepted"),
        new("/whatsapp-cloud@observed" + Send.Path, "", "default", "accepted"),
        new("/_emulator/s/three" + Send.Path, "", "three", "accepted"),
        new("/_emulator/s/four" + Send.Path, "", "four", "accepted"),
        new(Send.Path, "X-Emulator-Edition: observed\r\n", "default", "accepted"),
        new(Send.Path, "X-Emulator-Edition: nonsense\r\n", "default", "unknown-edition"),
        new(Send.Path, "", "default", "accepted"),
    ];

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Every_request_of_a_connection_is_judged_by_what_it_says_itself()
    {
        using var client = await RawClient.ConnectAsync(_server);
        foreach (var step in Steps)
        {
            await client.SendAsync(Send.Whole(path: step.Path, headers: step.Headers));
            var reply = await client.ReadReplyAsync();
            Assert.Equal((step.Outcome, step.ToString()), (Send.Outcome(reply), step.ToString()));
            var entry = Newest(step.Session);
            Assert.Equal((step.Path, Lines(step)), (entry.Target, Noted(entry)));
        }
    }

    [Fact]
    public async Task Headers_that_never_stay_the_same_are_noted_all_the_same()
    {
        using var client = await RawClient.ConnectAsync(_server);
        for (var i = 0; i < 40; i++)
        {
            var step = new Step(Send.Path, i % 7 == 0 ? "" : $"Traceparent: {i / 2}\r\n", "default", "accepted");
            await client.SendAsync(Send.Whole(headers: step.Headers));
            Assert.Equal(200, (await client.ReadReplyAsync()).Status);
            Assert.Equal(Lines(step), Noted(Newest("default")));
        }
    }

    [Theory]
    [InlineData("Authorization: Bearer EAAGgood", "accepted")]
    [InlineData("Authorization: Bearer EAAGelse", "accepted")]
    [InlineData("Authorization: Bearer invalid1", "authentication-error")]
    [InlineData("Authorization: Basic  EAAGgood", "authentication-error")]
    [InlineData("X-Authorization: Bearer EAAGgo", "token-missing")]
    public async Task Another_credential_is_another_caller(string header, string outcome)
    {
        using var client = await RawClient.ConnectAsync(_server);
        foreach (var (line, expected) in new[] { ("Authorization: Bearer EAAGgood", "accepted"), (header, outcome) })
        {
            await client.SendAsync(RawClient.Post(Send.Path, Send.Body, $"{line}\r\n"));
            Assert.Equal((line, expected), (line, Send.Outcome(await client.ReadReplyAsync())));
        }
    }

    [Theory]
    [InlineData("/nobody/knows/this", "")]
    [InlineData("/whatsapp-cloud@nonsense" + Send.Path, "")]
    [InlineData("/_emulator/s/one" + Send.Path, "X-Emulator-Session: two\r\n")]
    public async Task A_credential_counts_from_the_refused_request_on_that_brought_it(string refused, string more)
    {
        using var client = await RawClient.ConnectAsync(_server);
        var first = await AskAsync(client, Send.Path, $"Authorization: Bearer EAAGgood\r\n{more}");
        await AskAsync(client, refused, $"Authorization: Bearer invalid1\r\n{more}");
        var last = await AskAsync(client, Send.Path, $"Authorization: Bearer invalid1\r\n{more}");
        Assert.Equal(("accepted", "authentication-error"), (Send.Outcome(first), Send.Outcome(last)));
    }

    [Fact]
    public async Task One_connection_may_speak_to_many_hosts()
    {
        using var client = await RawClient.ConnectAsync(_server);
        foreach (var (host, status) in new[] { ("a.example", 404), ("graph.facebook.com", 400), ("a.example", 404) })
        {
            await client.SendAsync($"GET /nothing HTTP/1.1\r\nHost: {host}\r\n{Send.Token}\r\n");
            Assert.Equal((host, status), (host, (await client.ReadReplyAsync("GET")).Status));
        }
    }

    private static async Task<RawReply> AskAsync(RawClient client, string path, string headers)
    {
        await client.SendAsync(RawClient.Post(path, Send.Body, headers));
        return await client.ReadReplyAsync();
    }

    private static string Lines(Step step)
    {
        var head = Send.Whole(path: step.Path, headers: step.Headers);
        var lines = head[..head.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Skip(1);
        return Sorted(lines.Where(line => !line.StartsWith("Authorization", StringComparison.Ordinal)));
    }

    private static string Noted(JournalEntry entry) =>
        Sorted(
            entry
                .RequestHeaders.Where(header => header.Key != "Authorization")
                .Select(header => $"{header.Key}: {header.Value}")
        );

    private static string Sorted(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.ToUpperInvariant()).Order(StringComparer.Ordinal));

    private JournalEntry Newest(string session) =>
        _server.Host.Sessions.Find(session)!.Journal.Read((in _) => true, 1).Newest[0].Read();

    private sealed record Step(string Path, string Headers, string Session, string Outcome);
}
