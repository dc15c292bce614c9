using System.Text;
using Emulator.State;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Replies that go out by scenario and leave the connection as it is: late, dripping, and half.</summary>
public sealed class KeptConnectionTests : IAsyncLifetime
{
    private WireServer _server = null!;

    public async Task InitializeAsync() => _server = await WireServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("drip:200", """{"sent":"0123456789012345678901234567890123456789"}""")]
    [InlineData("drip:9000", """{"sent":"0123456789012345678901234567890123456789"}""")]
    [InlineData("slow:50ms", """{"sent":"0123456789012345678901234567890123456789"}""")]
    [InlineData("broken-json", """{"sent":"0123456789012345""")]
    public async Task The_next_request_is_answered_on_the_same_connection(string scenario, string body)
    {
        using var client = await _server.ConnectAsync();
        await client.SendAsync(WireServer.Post(scenario) + WireServer.Post());
        var reply = await client.ReadReplyAsync();
        Assert.Equal(
            (200, body, body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (reply.Status, reply.Text, reply.Header("Content-Length"))
        );
        Assert.Equal(WireServer.Body, (await client.ReadReplyAsync()).Text);
        await client.SendAsync(WireServer.Post());
        Assert.Equal(WireServer.Body, (await client.ReadReplyAsync()).Text);
        var entry = await _server.EntryAsync();
        Assert.Equal((EntryEnd.Sent, WireServer.Body), (entry.End, Encoding.UTF8.GetString(entry.ReplyBody)));
    }

    [Fact]
    public async Task A_drip_sends_the_headers_at_once_and_the_body_in_its_time()
    {
        using var client = await _server.ConnectAsync();
        var started = TimeProvider.System.GetTimestamp();
        await client.SendAsync(WireServer.Post("drip:100"));
        var reply = await client.ReadReplyAsync();
        Assert.Equal(WireServer.Body, reply.Text);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.4, 5); // 5 pauses, 51 bytes
    }

    [Fact]
    public async Task A_client_that_leaves_a_drip_is_journaled_as_gone()
    {
        using var client = await _server.BeginAsync("drip:1");
        client.Reset();
        Assert.Equal(EntryEnd.Aborted, (await _server.EntryAsync()).End);
        await _server.AssertGoodAsync();
    }
}
