using System.Text;
using Emulator.State;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Every fault that costs the connection: which bytes come, how it ends, and that it harms no other.</summary>
public sealed class BrokenReplyTests : IAsyncLifetime
{
    private const string Garbage = "\0ÿþ\u0080this is no HTTP\r\n\r\n";
    private const string Half = """{"sent":"0123456789012345""";
    private WireServer _server = null!;

    public async Task InitializeAsync() => _server = await WireServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("reset", "Reset", "Broken")]
    [InlineData("no-reply", "Closed", "Broken")]
    public Task Nothing_comes(string scenario, string end, string journaled) =>
        AssertAsync(scenario, _ => "", end, journaled);

    [Theory]
    [InlineData("reset-midway", Half, "Reset", "Broken")]
    [InlineData("reset-midway:1", "{", "Reset", "Broken")]
    [InlineData("reset-midway:9", "{\"sent\":\"", "Reset", "Broken")]
    [InlineData("cut", Half, "Closed", "Broken")]
    [InlineData("cut:2", "{\"", "Closed", "Broken")]
    [InlineData("cut:9000", """{"sent":"0123456789012345678901234567890123456789"}""", "Closed", "Broken")]
    public Task The_headers_come_and_a_part_of_the_body(string scenario, string part, string end, string journaled) =>
        AssertAsync(
            scenario,
            received => WireServer.Reply(part == WireServer.Body ? part[..^1] : part, received),
            end,
            journaled
        );

    [Theory]
    [InlineData("wrong-length", 41)]
    [InlineData("wrong-length:1", 50)]
    [InlineData("wrong-length:51", 0)]
    [InlineData("wrong-length:9000", 0)]
    public Task More_comes_than_was_announced(string scenario, int length) =>
        AssertAsync(scenario, received => WireServer.Reply(WireServer.Body, received, length), "Closed", "Sent");

    [Fact]
    public Task A_good_chunk_comes_and_one_without_a_length() =>
        AssertAsync(
            "broken-chunk",
            received =>
                WireServer
                    .Reply($"19\r\n{Half}\r\nno-length\r\n", received)
                    .Replace($"Content-Length: {WireServer.Body.Length}\r\n", "", StringComparison.Ordinal)
                    .Replace("\r\n\r\n19", "\r\nTransfer-Encoding: chunked\r\n\r\n19", StringComparison.Ordinal),
            "Closed",
            "Broken"
        );

    [Fact]
    public Task Bytes_come_that_are_no_http() => AssertAsync("garbage", _ => Garbage, "Closed", "Broken");

    /// <summary>What was asked before on the same connection is answered whole, and in its order.</summary>
    [Theory]
    [InlineData("reset-midway", Half)]
    [InlineData("cut", Half)]
    public async Task An_earlier_request_is_answered_first(string scenario, string part)
    {
        using var client = await _server.ConnectAsync();
        await client.SendAsync(WireServer.Post() + WireServer.Post(scenario));
        var received = Encoding.Latin1.GetString((await client.ReadToEndAsync()).Bytes);
        Assert.Equal(WireServer.Reply(WireServer.Body, received) + WireServer.Reply(part, received), received);
    }

    private async Task AssertAsync(string scenario, Func<string, string> wanted, string end, string journaled)
    {
        using var client = await _server.ConnectAsync();
        await client.SendAsync(WireServer.Post(scenario) + WireServer.Post());
        var (bytes, ended) = await client.ReadToEndAsync();
        var received = Encoding.Latin1.GetString(bytes);
        Assert.Equal(wanted(received), received);
        Assert.Equal(end, ended.ToString());
        var entry = await _server.EntryAsync();
        Assert.Equal(journaled, entry.End.ToString());
        Assert.Equal((200, WireServer.Body), (entry.Status, Encoding.UTF8.GetString(entry.ReplyBody)));
        Assert.Single(_server.Server.Journal());
        await _server.AssertGoodAsync();
        Assert.Equal(EntryEnd.Sent, (await _server.Server.EntryAsync(other => other.Number == 2)).End);
    }
}
