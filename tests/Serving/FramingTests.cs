using System.Globalization;
using System.Net;
using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>However a client cuts its requests into bytes, it is the same request.</summary>
public sealed class FramingTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Reads_a_request_that_comes_in_pieces(int size)
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendInPiecesAsync(Encoding.UTF8.GetBytes(Send.Whole()), size);
        Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(10, ";name=value")]
    [InlineData(4096, ";name=\"a b\"")]
    public async Task Reads_a_chunked_body(int size, string extension)
    {
        using var client = await RawClient.ConnectAsync(_server);
        var body = string.Concat(
            Send.Body.Chunk(size).Select(part => $"{part.Length:X}{extension}\r\n{Text(part)}\r\n")
        );
        var request = Send.Head("Transfer-Encoding: chunked\r\n") + body + "0\r\nTrailer-Field: x\r\n\r\n";
        await client.SendInPiecesAsync(Encoding.UTF8.GetBytes(request), 5);
        Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
        await client.SendAsync(Send.Whole());
        Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
    }

    [Fact]
    public async Task Asks_a_careful_client_to_go_on()
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head($"Content-Length: {Send.Body.Length}\r\nExpect: 100-continue\r\n"));
        Assert.Equal(100, (await client.ReadReplyAsync()).Status);
        await client.SendAsync(Send.Body);
        Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
    }

    [Theory]
    [InlineData("", "Closed")]
    [InlineData("Connection: keep-alive\r\n", "KeptOpen")]
    public async Task Speaks_the_old_protocol_too(string connection, string end)
    {
        var head = Send.Head($"{connection}Content-Length: {Send.Body.Length}\r\n", "1.0");
        var reply = await RawClient.AskAsync(_server, head + Send.Body);
        Assert.Equal("accepted", Send.Outcome(reply));
        Assert.Equal(end, reply.End.ToString());
    }

    [Fact]
    public async Task Closes_when_the_client_asks_for_it()
    {
        var reply = await RawClient.AskAsync(_server, Send.Whole(headers: "Connection: close\r\n"));
        Assert.Equal(("accepted", RawEnd.Closed), (Send.Outcome(reply), reply.End));
    }

    [Fact]
    public async Task Answers_pipelined_requests_in_their_order()
    {
        using var client = await RawClient.ConnectAsync(_server);
        var numbers = Enumerable.Range(15550000, 50).Select(number => number.ToString(CultureInfo.InvariantCulture));
        var bodies = numbers.Select(number => Send.Body.Replace("15550001", number, StringComparison.Ordinal));
        await client.SendAsync(string.Concat(bodies.Select(body => Send.Whole(body))));
        foreach (var number in numbers)
        {
            Assert.Contains($"\"wa_id\":\"{number}\"", (await client.ReadReplyAsync()).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keeps_a_connection_over_many_requests_good_and_bad()
    {
        using var client = await RawClient.ConnectAsync(_server);
        for (var i = 0; i < 60; i++)
        {
            await client.SendAsync(Send.Whole());
            Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
            await client.SendAsync(Send.Whole("{"));
            Assert.Equal("product-required", Send.Outcome(await client.ReadReplyAsync()));
        }

        Assert.Equal(120, _server.Host.Sessions.Default.Journal.Written);
    }

    [Theory]
    [InlineData("GET", 400, "nonexisting-field")]
    [InlineData("HEAD", 400, "unsupported-method")]
    [InlineData("OPTIONS", 400, "unsupported-method")]
    [InlineData("DELETE", 400, "unsupported-method")]
    [InlineData("post", 400, "unsupported-method")]
    [InlineData("X-ODD_method~1", 400, "unsupported-method")]
    public async Task Answers_other_methods_and_keeps_the_connection(string method, int status, string outcome)
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync($"{method} {Send.Path} HTTP/1.1\r\nHost: localhost\r\n{Send.Token}\r\n");
        var reply = await client.ReadReplyAsync(method);
        Assert.Equal((status, outcome), (reply.Status, Send.Outcome(reply)));
        Assert.NotEqual("0", reply.Header("Content-Length"));
        await client.SendAsync(Send.Whole());
        Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
    }

    [Fact]
    public async Task Listens_on_both_loopback_addresses()
    {
        await using var server = await TestServer.StartAsync(new Settings { Urls = "http://localhost:0" });
        foreach (var ip in server.Host.Addresses.Select(url => IPAddress.Parse(new Uri(url).Host)))
        {
            using var client = await RawClient.ConnectAsync(new IPEndPoint(ip, server.Port));
            await client.SendAsync(Send.Whole());
            Assert.Equal("accepted", Send.Outcome(await client.ReadReplyAsync()));
        }
    }

    private static string Text(char[] part) => new(part);
}
