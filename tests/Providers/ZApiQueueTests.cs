using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Clients;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Messages of an instance that is not connected wait, up to a thousand, until it is.</summary>
public sealed class ZApiQueueTests : IAsyncLifetime
{
    private const string Instance = "3A5D07856DC26A1C9E2E08E691E63271";
    private static readonly Uri Link = new("https://example.com/logo.png");

    private TestServer _server = null!;
    private ZApiClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(new Settings());
        _client = NewClient(Instance);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_waits_as_it_was_sent()
    {
        await _client.GetAsync("disconnect");
        var image = new ZApiImage("5511999999999", Link.OriginalString, "um|dois\ntrês") { DelayMessage = 5 };
        var sent = await _client.SendAsync(image);
        var queue = await _client.PostAsync("queue", new { });
        Assert.Equal(JsonValueKind.Null, queue.GetProperty("pagingState").ValueKind);
        Assert.False(queue.GetProperty("hasMore").GetBoolean());
        var one = Assert.Single(queue.GetProperty("messages").EnumerateArray());
        Assert.Equal(sent.ZaapId, one.GetProperty("ZaapId").GetString());
        Assert.Equal(sent.ZaapId, one.GetProperty("_id").GetString());
        Assert.Equal(sent.MessageId, one.GetProperty("MessageId").GetString());
        Assert.Equal("um|dois\ntrês", one.GetProperty("Message").GetString());
        Assert.Equal("5511999999999", one.GetProperty("Phone").GetString());
        Assert.Equal(Instance, one.GetProperty("InstanceId").GetString());
        Assert.Equal((5, 0), (one.GetProperty("DelayMessage").GetInt32(), one.GetProperty("DelayTyping").GetInt32()));
        var created = DateTimeOffset.FromUnixTimeMilliseconds(one.GetProperty("Created").GetInt64());
        Assert.Equal(created, one.GetProperty("CreatedAt").GetDateTimeOffset());
        using var other = NewClient("3B5D");
        Assert.Equal(0, await CountAsync(other));
    }

    [Fact]
    public async Task The_thousand_and_first_is_refused_until_the_session_is_restored()
    {
        await _client.GetAsync("disconnect");
        for (var i = 0; i < 1000; i++)
        {
            await _client.SendLinkAsync("5511999999999", Link);
        }

        Assert.Equal(1000, await CountAsync(_client));
        var refused = await Assert.ThrowsAsync<ZApiException>(() => _client.SendLinkAsync("5511999999999", Link));
        Assert.Equal((400, "Queue limit reached"), (refused.Status, refused.Message));
        await _client.GetAsync("restore-session");
        Assert.Equal(0, await CountAsync(_client));
        await _client.SendLinkAsync("5511999999999", Link);
        Assert.Equal(0, await CountAsync(_client));
    }

    [Fact]
    public async Task What_waits_can_be_deleted_and_is_not_sent_by_a_restart()
    {
        await _client.GetAsync("disconnect");
        await _client.SendLinkAsync("5511999999999", Link);
        await _client.GetAsync("restart");
        Assert.Equal(1, await CountAsync(_client));
        await _client.CallAsync(HttpMethod.Delete, "queue");
        Assert.Equal(0, await CountAsync(_client));
        Assert.False((await _client.GetAsync("status")).GetProperty("connected").GetBoolean());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_waits_where_that_is_switched_off_before_or_after(bool before)
    {
        await _client.GetAsync(before ? "status" : "disconnect");
        await SwitchAsync(off: true);
        await _client.GetAsync(before ? "disconnect" : "status");
        var refused = await Assert.ThrowsAsync<ZApiException>(() => _client.SendLinkAsync("5511999999999", Link));
        Assert.Equal((400, "You are not connected."), (refused.Status, refused.Message));
        await SwitchAsync(off: false);
        await _client.SendLinkAsync("5511999999999", Link);
        Assert.Equal(1, await CountAsync(_client));
    }

    [Fact]
    public async Task An_instance_that_is_connected_sends_although_nothing_may_wait()
    {
        await SwitchAsync(off: true);
        await _client.SendLinkAsync("5511999999999", Link);
        await _client.GetAsync("disconnect");
        await _client.GetAsync("restore-session");
        await _client.SendLinkAsync("5511999999999", Link);
        Assert.Equal(0, await CountAsync(_client));
    }

    private async Task SwitchAsync(bool off)
    {
        var reply = await _client.PutAsync("update-queue-settings", new { disableEnqueueWhenDisconnected = off });
        Assert.True(reply.GetProperty("success").GetBoolean());
    }

    private static async Task<int> CountAsync(ZApiClient client) =>
        (await client.GetAsync("queue/count")).GetProperty("count").GetInt32();

    private ZApiClient NewClient(string instance) => new(_server.Address, instance, "5C4EB9A7D0F1", "F0a1S");
}
