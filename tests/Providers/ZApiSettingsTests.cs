using System.Text.Json;
using Emulator.Tests.Clients;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>Addresses for webhooks are kept for each instance, and told when it says how it is set up.</summary>
public sealed class ZApiSettingsTests : IAsyncLifetime
{
    private const string Address = "https://example.com/hook";
    private static readonly string[] Addresses =
    [
        "connectedCallbackUrl",
        "deliveryCallbackUrl",
        "disconnectedCallbackUrl",
        "messageStatusCallbackUrl",
        "presenceChatCallbackUrl",
        "receivedCallbackUrl",
    ];

    private TestServer _server = null!;
    private ZApiClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _client = NewClient("3A5D");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("connected", "connectedCallbackUrl")]
    [InlineData("delivery", "deliveryCallbackUrl")]
    [InlineData("disconnected", "disconnectedCallbackUrl")]
    [InlineData("message-status", "messageStatusCallbackUrl")]
    [InlineData("chat-presence", "presenceChatCallbackUrl")]
    [InlineData("received", "receivedCallbackUrl")]
    [InlineData("receive", "receivedCallbackUrl")]
    [InlineData("received-delivery", "receivedCallbackUrl")]
    public async Task An_address_replaces_the_one_before(string webhook, string name)
    {
        await _client.PutAsync("update-webhook-" + webhook, new { value = "https://example.com/before" });
        var reply = await _client.PutAsync("update-webhook-" + webhook, new { value = Address });
        Assert.True(reply.GetProperty("value").GetBoolean());
        var me = await _client.GetAsync("me");
        Assert.All(Addresses, each => Assert.Equal(each == name ? Address : "", me.GetProperty(each).GetString()));
        Assert.Equal(webhook == "received-delivery", NotifiesOwn(me));
    }

    [Fact]
    public async Task One_address_may_be_for_all()
    {
        await _client.PutAsync("update-every-webhooks", new { value = Address, notifySentByMe = true });
        var me = await _client.GetAsync("me");
        Assert.All(Addresses, each => Assert.Equal(Address, me.GetProperty(each).GetString()));
        Assert.True(NotifiesOwn(me));
        await _client.PutAsync("update-every-webhooks", new { value = "https://example.com/other" });
        Assert.True(NotifiesOwn(await _client.GetAsync("me")));
        await _client.PutAsync("update-notify-sent-by-me", new { notifySentByMe = false });
        Assert.False(NotifiesOwn(await _client.GetAsync("me")));
    }

    [Fact]
    public async Task Another_instance_has_its_own()
    {
        await _client.PutAsync("update-every-webhooks", new { value = Address });
        using var other = NewClient("3B5D");
        var me = await other.GetAsync("me");
        Assert.All(Addresses, each => Assert.Equal("", me.GetProperty(each).GetString()));
    }

    private ZApiClient NewClient(string instance) => new(_server.Address, instance, "5C4EB9A7D0F1", "F0a1S");

    private static bool NotifiesOwn(JsonElement me) => me.GetProperty("receiveCallbackSentByMe").GetBoolean();
}
