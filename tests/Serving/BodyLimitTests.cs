using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A body is read up to the provider's limit; one byte more is refused in the provider's words.</summary>
public sealed class BodyLimitTests : IAsyncLifetime
{
    private const int Limit = 1024 * 1024;
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(Limit - 1, 200, "accepted", "KeptOpen")]
    [InlineData(Limit, 200, "accepted", "KeptOpen")]
    [InlineData(Limit + 1, 413, "request-too-large", "Closed")]
    public async Task Counts_the_bytes_of_an_announced_body(int size, int status, string outcome, string end)
    {
        var reply = await RawClient.AskAsync(_server, Send.Whole(Send.Body.PadRight(size)));
        Assert.Equal((status, outcome, end), (reply.Status, Send.Outcome(reply), reply.End.ToString()));
    }

    [Theory]
    [InlineData(Limit, 200, "accepted", "KeptOpen")]
    [InlineData(Limit + 1, 413, "request-too-large", "Closed")]
    public async Task Counts_the_bytes_of_a_chunked_body(int size, int status, string outcome, string end)
    {
        var chunks = Send
            .Body.PadRight(size)
            .Chunk(60_000)
            .Select(part => $"{part.Length:x}\r\n{new string(part)}\r\n");
        var request = Send.Head("Transfer-Encoding: chunked\r\n") + string.Concat(chunks) + "0\r\n\r\n";
        var reply = await RawClient.AskAsync(_server, request);
        Assert.Equal((status, outcome, end), (reply.Status, Send.Outcome(reply), reply.End.ToString()));
    }

    [Theory]
    [InlineData("", "token-missing")]
    [InlineData("Authorization: Basic abc\r\n", "authentication-error")]
    [InlineData("Authorization: Bearer invalid\r\n", "authentication-error")]
    public async Task Asks_who_is_there_before_it_minds_the_size(string headers, string outcome)
    {
        var reply = await RawClient.AskAsync(_server, RawClient.Post(Send.Path, new string(' ', Limit + 1), headers));
        Assert.Equal((outcome, RawEnd.Closed), (Send.Outcome(reply), reply.End));
        Assert.Equal("close", reply.Header("Connection"));
    }

    [Fact]
    public async Task Answers_a_careful_client_before_it_sends_too_much()
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head("Content-Length: 50000000\r\nExpect: 100-continue\r\n"));
        Assert.Equal(413, (await client.ReadReplyAsync()).Status);
    }

    [Fact]
    public async Task Answers_before_a_body_that_is_too_large_and_never_comes()
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head("Content-Length: 50000000\r\n"));
        var started = TimeProvider.System.GetTimestamp();
        var reply = await client.ReadReplyAsync();
        Assert.Equal((413, RawEnd.Closed), (reply.Status, reply.End));
        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.InRange(took, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(3));
    }
}
