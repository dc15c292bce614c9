using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Wire;

/// <summary>A body that was refused unread changes nothing about a fault, and nothing hangs for it.</summary>
public sealed class UnreadBodyTests : IAsyncLifetime
{
    private const int Size = 20_000_000;
    private const string Framing = "Content-Length: 20000000\r\n";
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("reset", "", "Reset")]
    [InlineData("no-reply", "", "Closed")]
    [InlineData("garbage", "\0", "Closed")]
    [InlineData("cut", "HTTP/1.1 413 ", "Closed")]
    [InlineData("reset-midway", "HTTP/1.1 413 ", "Reset")]
    [InlineData("broken-chunk", "HTTP/1.1 413 ", "Closed")]
    [InlineData("wrong-length", "HTTP/1.1 413 ", "Closed")]
    [InlineData("broken-json", "HTTP/1.1 413 ", "Closed")]
    [InlineData("drip:4000", "HTTP/1.1 413 ", "Closed")]
    [InlineData("slow:200ms", "HTTP/1.1 413 ", "Closed")]
    public async Task The_fault_is_made_for_who_waits_to_be_invited(string scenario, string start, string end)
    {
        using var client = await RawClient.ConnectAsync(_server);
        var headers = Framing + "Expect: 100-continue\r\n" + WireServer.HeaderOf(scenario);
        await client.SendAsync(Send.Head(headers));
        var (bytes, ended) = await client.ReadToEndAsync();
        Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal((end, start.Length == 0), (ended.ToString(), bytes.Length == 0));
        await AssertGoodAsync();
    }

    [Theory]
    [InlineData("no-reply", 0)]
    [InlineData("cut", 413)]
    [InlineData("slow:300ms", 413)]
    [InlineData("drip:4000", 413)]
    public async Task A_client_that_sends_all_first_meets_the_fault(string scenario, int status)
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head(Framing + WireServer.HeaderOf(scenario)));
        await client.SendAsync(new byte[Size]);
        var reply = await client.ReadReplyAsync();
        Assert.Equal((status, RawEnd.Closed), (reply.Status, reply.End));
        await AssertGoodAsync();
    }

    /// <summary>Its sender is stuck, and is seen to leave all the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hang_ends_when_the_sender_leaves(bool all)
    {
        using var client = await RawClient.ConnectAsync(_server);
        await client.SendAsync(Send.Head(Framing + WireServer.HeaderOf("hang")));
        await client.SendAsync(new byte[all ? Size : Size / 2]);
        await _server.SeenAsync(1);
        client.Dispose();
        Assert.Equal(EntryEnd.Aborted, (await _server.EntryAsync(_ => true)).End);
        await AssertGoodAsync();
    }

    private async Task AssertGoodAsync()
    {
        var first = await _server.EntryAsync(entry => entry.Number == 1);
        Assert.Equal(("request-too-large", 413), (first.Names.Verdict, first.Status));
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(_server, Send.Whole())));
    }
}
