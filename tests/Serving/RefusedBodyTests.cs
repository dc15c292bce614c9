using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Whoever sends far too much sees the reply, and costs the server next to nothing.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class RefusedBodyTests : IAsyncLifetime
{
    private const int Size = 50_000_000;
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("Content-Length: 50000000", Size)]
    [InlineData("Content-Length: 200000000", 200_000_000)]
    [InlineData("Transfer-Encoding: chunked", long.MaxValue)]
    public async Task Shows_the_reply_to_a_client_that_sends_all_first(string framing, long most)
    {
        byte[] chunk = [.. "10000\r\n"u8, .. new byte[0x10000], .. "\r\n"u8];
        await _server.WarmUpAsync();
        var before = GC.GetTotalAllocatedBytes();
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head(framing + "\r\n"));
        var sent = await SendAsMuchAsItTakesAsync(client, chunk, most);
        Assert.True(sent < 1_000_000_000, $"the server took {sent} bytes of a body that it had refused");
        var reply = await client.ReadReplyAsync();
        Assert.Equal((413, "request-too-large"), (reply.Status, Send.Outcome(reply)));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 8_000_000);
        await AssertGoodAsync(EntryEnd.Sent);
    }

    [Fact]
    public async Task Shows_the_reply_to_an_ordinary_client()
    {
        using var client = _server.NewClient();
        var content = new byte[Size];
        for (var i = 0; i < 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Send.Path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "EAAGtoken");
            request.Content = new ByteArrayContent(content);
            using var reply = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        }

        await AssertGoodAsync(EntryEnd.Sent);
    }

    [Fact]
    public async Task Lets_go_of_a_client_that_drips()
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Size}\r\n")));
        var started = TimeProvider.System.GetTimestamp();
        using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        try
        {
            while (TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(12))
            {
                await drip.WaitForNextTickAsync();
                await client.SendAsync(new byte[100]);
            }

            Assert.Fail("the server never let go");
        }
        catch (SocketException)
        {
            Assert.Equal(413, (await client.ReadReplyAsync()).Status);
        }

        await AssertGoodAsync(EntryEnd.Sent);
    }

    [Fact]
    public async Task Survives_a_client_that_leaves_while_its_refused_body_is_thrown_away()
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Size}\r\n")));
        await client.SendAsync(new byte[100_000]);
        await _server.SeenAsync(1);
        client.Reset();
        await AssertGoodAsync(null);
    }

    private async Task AssertGoodAsync(EntryEnd? endOfFirst)
    {
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(_server, Send.Whole())));
        var first = await _server.EntryAsync(entry => entry.Names.Verdict == "request-too-large");
        Assert.Equal(endOfFirst ?? first.End, first.End);
    }

    private static async Task<long> SendAsMuchAsItTakesAsync(RawClient client, byte[] part, long most)
    {
        var sent = 0L;
        try
        {
            for (; sent < most; sent += part.Length)
            {
                await client.SendAsync(part);
            }
        }
        catch (SocketException)
        {
            return sent;
        }

        return sent;
    }
}

/// <summary>For tests that measure the whole process: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "alone in the process";
}
