using System.Net;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>A partner logs in, gets tokens of apps, subscribes to events and slows down when told.</summary>
public sealed class GupshupPartnerTests : IAsyncLifetime
{
    private const string App = "bf9ee64c-3d4d-4ac4-9f1d-732e577007c4";
    private const string OtherApp = "82ed52f4-30c0-4f12-81b4-e7ad07bd41de";
    private const string Hook = "https://hooks.example/gupshup";
    private const string Meta = """{"headers":{"Authorisation":"Bearer made-up"}}""";
    private static readonly GupshupImage Image = new(Id: "1479537139650973");

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Sends_with_the_token_that_a_login_leads_to()
    {
        using var partner = new GupshupPartner(_server.Address);
        var jwt = await partner.LogInAsync("peter.parker@zylker.com", "not-a-secret");
        var token = await partner.AppTokenAsync(jwt, App);
        Assert.Matches("^sk_[0-9a-f]{32}$", token);
        Assert.Equal(token, await partner.AppTokenAsync(jwt, App));
        Assert.NotEqual(token, await partner.AppTokenAsync(jwt, OtherApp));
        using var client = new GupshupClient(_server.Address, App, token);
        Assert.Equal("919970754444", (await client.SendAsync("919970754444", Image)).WhatsAppId);
    }

    [Fact]
    public async Task Gets_the_token_that_an_app_is_listed_with_but_none_of_other_apps()
    {
        var listed = new Settings { Accounts = $$"""gupshup: [{ app-id: {{App}}, token: sk_listed }]""" };
        await using var server = await TestServer.StartAsync(listed);
        using var partner = new GupshupPartner(server.Address);
        var jwt = await partner.LogInAsync("peter.parker@zylker.com", "not-a-secret");
        Assert.Equal("sk_listed", await partner.AppTokenAsync(jwt, App));
        await AssertRefusedAsync(400, "Invalid App Details", () => partner.AppTokenAsync(jwt, OtherApp));
    }

    [Fact]
    public async Task Is_told_what_is_wrong_with_a_login_and_its_token()
    {
        using var partner = new GupshupPartner(_server.Address);
        await AssertRefusedAsync(403, "Account Does not exist", () => partner.LogInAsync("invalid@zylker.com", "x"));
        await AssertRefusedAsync(403, "Failed to authenticate", () => partner.LogInAsync("a@zylker.com", "invalid"));
        await AssertRefusedAsync(403, "Invalid Access Token", () => partner.AppTokenAsync("expired-token", App));
        partner.Add("X-Emulator-Scenario", "forbidden");
        await AssertRefusedAsync(
            403,
            "You do not have the required permissions to access this API",
            () => partner.AppTokenAsync("eyJ0eXAi", App)
        );
    }

    [Fact]
    public async Task Subscriptions_are_kept_until_they_are_deleted()
    {
        using var client = NewClient(App);
        using var other = NewClient(OtherApp);
        Assert.Empty(await client.SubscriptionsAsync());
        var first = await client.SubscribeAsync("SENT, DELIVERED,READ,FAILED,ENQUEUED", "all \"events\"", Hook, Meta);
        var second = await client.SubscribeAsync("MESSAGE", "messages", Hook, Meta);

        var kept = await client.SubscriptionsAsync();
        Assert.Equal([first, second], kept.Select(each => each.GetProperty("id").GetString()));
        Assert.Equal(
            ["SENT", "DELIVERED", "READ", "FAILED", "ENQUEUED"],
            kept[0].GetProperty("modes").EnumerateArray().Select(mode => mode.GetString())
        );
        Assert.Equal("all \"events\"", kept[0].GetProperty("tag").GetString());
        Assert.Equal(Meta, kept[0].GetProperty("meta").GetString());
        Assert.Equal([Hook, Hook], kept.Select(each => each.GetProperty("url").GetString()));
        Assert.Empty(await other.SubscriptionsAsync());

        Assert.Equal(HttpStatusCode.NoContent, await client.UnsubscribeAsync());
        Assert.Empty(await client.SubscriptionsAsync());
    }

    [Theory]
    [InlineData("SENT", 1)]
    [InlineData("SENT,DELIVERED", 2)]
    [InlineData("SENT,DELIVERED,READ,DELETED,OTHERS,FAILED,MESSAGE,TEMPLATE", 8)]
    [InlineData("SENT,DELIVERED,READ,DELETED,OTHERS,FAILED,MESSAGE,TEMPLATE,ACCOUNT,BILLING,ENQUEUED,PAYMENTS", 12)]
    [InlineData(
        "SENT,DELIVERED,READ,DELETED,OTHERS,FAILED,MESSAGE,TEMPLATE,ACCOUNT,BILLING,ENQUEUED,FLOWS_MESSAGE,PAYMENTS,ALL"
            + ",COEXISTENCE",
        15
    )]
    public async Task All_modes_of_a_subscription_are_listed(string modes, int count)
    {
        using var client = NewClient(App);
        await client.SubscribeAsync(modes, "tag", Hook, Meta);
        var kept = (await client.SubscriptionsAsync())[0].GetProperty("modes");
        Assert.Equal(modes, string.Join(',', kept.EnumerateArray().Select(mode => mode.GetString())));
        Assert.Equal(count, kept.GetArrayLength());
    }

    [Fact]
    public async Task Too_many_requests_are_refused_where_they_are_counted()
    {
        using var api = _server.NewClient();
        using var frozen = new StringContent("""{"limits":"on","clock":{"freeze":"2026-01-31T12:00:00Z"}}""");
        using var opened = await api.PutAsync(new Uri("_emulator/api/sessions/counted", UriKind.Relative), frozen);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var counted = new Uri(_server.Address, "_emulator/s/counted/");
        using var client = new GupshupClient(counted, App, "sk_1");
        using var other = new GupshupClient(counted, OtherApp, "sk_2");
        using var partner = new GupshupPartner(counted);
        await AssertLimitAsync(10, () => client.SendAsync("919970754444", Image));
        await AssertLimitAsync(10, () => other.SendAsync("919970754444", Image));
        await AssertLimitAsync(10, () => client.UploadAsync([1], "image/png", "photo.png"));
        await client.UnsubscribeAsync();
        await client.SubscribeAsync("ALL", "tag", Hook, Meta);
        await AssertLimitAsync(3, client.SubscriptionsAsync);
        await AssertLimitAsync(10, () => partner.LogInAsync("peter.parker@zylker.com", "not-a-secret"));
        await AssertLimitAsync(10, () => partner.AppTokenAsync("eyJ0eXAi", App));
    }

    private GupshupClient NewClient(string app) => new(_server.Address, app, "sk_0123456789abcdef0123456789abcdef");

    private static async Task AssertLimitAsync<T>(int limit, Func<Task<T>> ask)
    {
        for (var each = 0; each < limit; each++)
        {
            await ask();
        }

        await AssertRefusedAsync(429, "Too Many Requests", ask);
    }

    private static async Task AssertRefusedAsync<T>(int status, string says, Func<Task<T>> ask)
    {
        var refused = await Assert.ThrowsAsync<GupshupException>(ask);
        Assert.Equal((status, says), (refused.Status, refused.Message));
    }
}
