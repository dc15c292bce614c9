using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Who is meant by a request: which session, which provider, which edition, or the emulator itself.</summary>
public sealed class AddressTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "X-Emulator-Session: one", "one")]
    [InlineData("", "x-emulator-session:   one  ", "one")]
    [InlineData("", "baggage: emulator-session=one", "one")]
    [InlineData("", "baggage: a=b, emulator-session = one ; property=1,c=d", "one")]
    [InlineData("", "baggage: emulator-session=%6fn%65;p", "one")]
    [InlineData("", "baggage: a=b\r\nBaggage: c=d,emulator-session=one", "one")]
    [InlineData("", "X-Emulator-Session: one\r\nbaggage: emulator-session=two", "one")]
    [InlineData("/_emulator/s/one", "A: b", "one")]
    [InlineData("/_emulator/s/one/", "A: b", "one")]
    [InlineData("/_emulator/s/one///", "A: b", "one")]
    [InlineData("/_emulator/s/one", "X-Emulator-Session: one", "one")]
    [InlineData("/_emulator/s/%6Fne/whatsapp-cloud", "A: b", "one")]
    [InlineData("/_emulator/s/one//whatsapp-cloud//", "A: b", "one")]
    [InlineData("/_emulator/s/one", "baggage: emulator-session=two", "one")]
    [InlineData("/whatsapp-cloud", "A: b", "default")]
    [InlineData("/whatsapp-cloud/", "A: b", "default")]
    [InlineData("", "X-Emulator-Session:", "default")]
    [InlineData("", "baggage: my-emulator-session=one", "default")]
    [InlineData("", "Host: graph.facebook.com", "default")]
    [InlineData("", "A: b", "default")]
    public async Task Finds_the_session_a_request_names(string prefix, string header, string session)
    {
        var reply = await AskAsync(prefix + Send.Path, header);
        Assert.Equal("accepted", Send.Outcome(reply));
        Assert.Equal(1, _server.Host.Sessions.Find(session)?.Journal.Written);
    }

    [Theory]
    [InlineData("/_emulator/s/one", "X-Emulator-Session: two", "two-sessions")]
    [InlineData("/_emulator/s/", "A: b", "bad-session-name")]
    [InlineData("/_emulator/s/a%20b", "A: b", "bad-session-name")]
    [InlineData("/_emulator/s/a%2Fb", "A: b", "bad-session-name")]
    [InlineData("/_emulator/s/%C3%A9", "A: b", "bad-session-name")]
    [InlineData("", "X-Emulator-Session: a b", "bad-session-name")]
    [InlineData("", "X-Emulator-Session: caf\u00E9", "bad-session-name")]
    [InlineData("", "X-Emulator-Session: one\r\nX-Emulator-Session: two", "bad-session-name")]
    [InlineData("", "baggage: emulator-session=a%0D%0Ab", "bad-session-name")]
    [InlineData("", "baggage: emulator-session=", "bad-session-name")]
    public async Task Refuses_names_that_cannot_be_meant(string prefix, string header, string name)
    {
        var reply = await AskAsync(prefix + Send.Path, header);
        Assert.Equal((400, name), (reply.Status, reply.Header("X-Emulator-Error")));
        Assert.Equal("application/problem+json", reply.Header("Content-Type"));
        Assert.Equal(1, _server.Host.Sessions.Default.Journal.Written);
    }

    [Theory]
    [InlineData("/whatsapp-cloud@observed", "A: b", "observed")]
    [InlineData("/_emulator/s/one/whatsapp-cloud@observed//", "A: b", "observed")]
    [InlineData("", "X-Emulator-Edition: observed", "observed")]
    [InlineData("/whatsapp-cloud@observed", "X-Emulator-Edition: documented", "documented")]
    [InlineData("/whatsapp-cloud", "A: b", "documented")]
    public async Task Answers_in_the_edition_that_is_asked_for(string prefix, string header, string edition)
    {
        await AskAsync(prefix + Send.Path, header);
        var entry = Assert.Single(_server.Journal());
        Assert.Equal(("accepted", edition), (entry.Names.Verdict, entry.Names.Edition));
    }

    [Theory]
    [InlineData("/whatsapp-cloud@obsrved", "A: b", 400, "unknown-edition")]
    [InlineData("/whatsapp-cloud@", "A: b", 400, "unknown-edition")]
    [InlineData("", "X-Emulator-Edition: caf\u00E9", 400, "unknown-edition")]
    [InlineData("/whatsapp-clod", "A: b", 404, "unknown-path")]
    [InlineData("/_emulator", "A: b", 404, "unknown-path")]
    [InlineData("//", "A: b", 404, "unknown-path")]
    public async Task Refuses_what_leads_nowhere(string prefix, string header, int status, string name)
    {
        var reply = await AskAsync(prefix + Send.Path, header);
        Assert.Equal((status, name), (reply.Status, reply.Header("X-Emulator-Error")));
    }

    [Theory]
    [InlineData("/v25.0/10654035%3242922/messages", "accepted")]
    [InlineData("/v25.0/106540352242922/%6Dessages", "accepted")]
    [InlineData("/v25.0/106540352242922/messages?a=%zz&b", "accepted")]
    [InlineData("/./v25.0/x/../106540352242922/messages", "accepted")]
    [InlineData("http://graph.facebook.com/v25.0/106540352242922/messages", "accepted")]
    [InlineData("/v25.0/106540352242922/messages/", "unknown-path-components")]
    [InlineData("/v25.0/106540352242922/Messages", "unknown-path-components")]
    [InlineData("/v25.0/106540352242922%2Fmessages", "unknown-path-components")]
    [InlineData("/v25.0/%F0%9F%98%80/%22%0A/more", "unknown-path-components")]
    public async Task Reads_paths_as_they_are_written_on_the_wire(string target, string outcome) =>
        Assert.Equal(outcome, Send.Outcome(await AskAsync(target, "A: b")));

    [Theory]
    [InlineData("/_emulator/s/one/_emulator/api/requests")]
    [InlineData("/_emulator/s/one//_emulator/api/requests")]
    [InlineData("/_emulator/api/requests?session=one")]
    public async Task Leads_to_our_own_paths_behind_a_session_prefix(string target)
    {
        await AskAsync("/_emulator/s/one" + Send.Path, "A: b");
        await AskAsync("/_emulator/s/two" + Send.Path, "A: b");
        var reply = await RawClient.AskAsync(_server, $"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.Contains("\"found\": 1,", reply.Text, StringComparison.Ordinal);
    }

    private Task<RawReply> AskAsync(string target, string header)
    {
        var request = Send.Whole(path: target, headers: header + "\r\n");
        var once =
            header.StartsWith("Host", StringComparison.Ordinal) || target.StartsWith("http", StringComparison.Ordinal);
        var host = target.StartsWith("http", StringComparison.Ordinal) ? "Host: graph.facebook.com\r\n" : "";
        return RawClient.AskAsync(
            _server,
            once ? request.Replace("Host: localhost\r\n", host, StringComparison.Ordinal) : request
        );
    }
}
