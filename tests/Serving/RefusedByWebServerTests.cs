using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>What is no whole HTTP gets one reply and one entry in the journal, whoever finds it out.</summary>
public sealed class RefusedByWebServerTests : IAsyncLifetime
{
    private const string ByWebServer = "refused-by-web-server";
    private const string ByUs = "request-unreadable";
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST /v25.0/1/messages HTTP/3.0\r\nHost: a\r\n\r\n", 505, ByWebServer)]
    [InlineData("POST /v25.0/%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST v25.0 HTTP/1.1\r\nHost: a\r\n\r\n", 405, ByWebServer)]
    [InlineData("POST * HTTP/1.1\r\nHost: a\r\n\r\n", 405, ByWebServer)]
    [InlineData("garbage\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400, ByWebServer)]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400, ByUs)]
    [InlineData("POST /v25.0/1/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}XX", 400, ByUs)]
    public async Task Answers_once_and_journals_once(string request, int status, string verdict)
    {
        var reply = await RawClient.AskAsync(_server, request);
        Assert.Equal((status, RawEnd.Closed), (reply.Status, reply.End));
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(_server, Send.Whole())));
        var entry = await _server.EntryAsync(entry => entry.Names.Verdict == verdict);
        Assert.Equal((status, EntryEnd.Sent, 1), (entry.Status, entry.End, entry.InSession));
        Assert.Equal(2, _server.Journal().Count);
    }

    [Theory]
    [InlineData("/v25.0/", 60_000, 400, "unknown-path-components")]
    [InlineData("/v25.0/", 70_000, 414, ByWebServer)]
    public async Task Lets_the_contract_answer_long_paths(string path, int length, int status, string verdict)
    {
        var reply = await RawClient.AskAsync(_server, Send.Whole(path: path + new string('a', length)));
        Assert.Equal(status, reply.Status);
        Assert.Equal(verdict, Assert.Single(_server.Journal()).Names.Verdict);
    }

    [Theory]
    [InlineData(900, 200, "accepted")]
    [InlineData(1100, 431, ByWebServer)]
    public async Task Lets_the_contract_answer_many_headers(int count, int status, string verdict)
    {
        var headers = string.Concat(Enumerable.Repeat("A: b\r\n", count));
        Assert.Equal(status, (await RawClient.AskAsync(_server, Send.Whole(headers: headers))).Status);
        Assert.Equal(verdict, Assert.Single(_server.Journal()).Names.Verdict);
    }

    [Fact]
    public async Task Journals_a_refused_body_once_though_it_breaks_later()
    {
        var large = $"200000\r\n{new string(' ', 0x200000)}\r\nzz\r\n";
        var reply = await RawClient.AskAsync(_server, Send.Head("Transfer-Encoding: chunked\r\n") + large);
        Assert.Equal((413, RawEnd.Closed), (reply.Status, reply.End));
        Assert.Equal("request-too-large", Assert.Single(_server.Journal()).Names.Verdict);
    }
}
