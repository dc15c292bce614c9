using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application sends images in each way, and reads each refusal, unchanged.</summary>
public sealed class ZApiClientTests : IAsyncLifetime
{
    private const string Instance = "3A5D07856DC26A1C9E2E08E691E63271";
    private const string Token = "5C4EB9A7D0F14E8C9B2A6F31";
    private const string ClientToken = "F0a1b2c3d4e5f60718293a4b5c6d7e8f9S";
    private const string Unpaid = "To continue sending a message, you must subscribe to this instance again";
    private const string Phone = "5511999999999";
    private const string Listed = $$"""
        z-api:
          - { instance: {{Instance}}, token: {{Token}}, client-token: {{ClientToken}} }
          - { instance: 3B5D, token: 5B4E, client-token: {{ClientToken}}, subscribed: false }
          - { instance: 3C5D, token: 5C4E, client-token: {{ClientToken}}, connected: false, enqueues: false }
        """;

    private static readonly Uri Link = new("https://www.z-api.io/wp-content/themes/z-api/dist/images/logo.svg");
    private static readonly byte[] Image = Pictures.Png(640, 480);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", false)]
    [InlineData("_emulator/s/client-test/", false)]
    [InlineData("z-api/", false)]
    [InlineData("z-api@observed/", true)]
    [InlineData("_emulator/s/client-test/z-api/", false)]
    public async Task Works_as_against_the_provider(string prefix, bool hasThirdId)
    {
        using var client = new ZApiClient(new Uri(_server.Address, prefix), Instance, Token, ClientToken);
        ZApiSent[] sent =
        [
            await client.SendLinkAsync(Phone, Link, "Logo"),
            await client.SendLinkAsync("120363019502650977-group", Link),
            await client.SendFileAsync(Phone, Image, "image/png", ""),
            await client.SendFileAsync(Phone, new byte[3_000_000], "image/jpeg"),
            await client.SendAsync(
                new ZApiImage(Phone, Link.OriginalString, "Logo")
                {
                    MessageId = "D241",
                    DelayMessage = 5,
                    ViewOnce = true,
                }
            ),
        ];
        Assert.All(sent, each => Assert.Matches("^[0-9A-F]{12}7[0-9A-F]{19}$", each.ZaapId));
        Assert.All(sent, each => Assert.Matches("^[0-9A-F]{20}$", each.MessageId));
        Assert.All(sent, each => Assert.Equal(hasThirdId ? each.MessageId : null, each.Id));
        Assert.Equal(sent.Length, sent.Select(each => each.ZaapId).Distinct().Count());
        Assert.True((await client.GetAsync("status")).GetProperty("connected").GetBoolean());
        Assert.Equal(
            "Z-API",
            (await client.GetAsync("device")).GetProperty("device").GetProperty("sessionName").GetString()
        );
        Assert.Equal(Phone, (await client.GetAsync("phone-exists/" + Phone))[0].GetProperty("phone").GetString());
    }

    [Theory]
    [InlineData(Instance, Token, ClientToken, 0, "")]
    [InlineData(Instance, Token, null, 400, "your client-token is not configured")]
    [InlineData(Instance, Token, Token, 403, "Client-Token not allowed")]
    [InlineData(Instance, "5B4E", ClientToken, 400, "Instance not found")]
    [InlineData("3FFF", Token, ClientToken, 400, "Instance not found")]
    [InlineData("3B5D", "5B4E", ClientToken, 400, Unpaid)]
    [InlineData("3C5D", "5C4E", ClientToken, 400, "You are not connected.")]
    public async Task Is_told_who_may_not_send(
        string instance,
        string token,
        string? clientToken,
        int status,
        string says
    )
    {
        await using var server = await TestServer.StartAsync(new Settings { Accounts = Listed });
        using var client = new ZApiClient(server.Address, instance, token, clientToken);
        Assert.Equal((status, says), await RefusalAsync(() => client.SendLinkAsync(Phone, Link)));
    }

    [Theory]
    [InlineData("+55 (11) 99999-9999", "https://example.com/a.png", 400, "Invalid phone")]
    [InlineData("", "https://example.com/a.png", 400, "Invalid phone")]
    [InlineData(Phone, "", 400, "Invalid image")]
    [InlineData(Phone, "no address", 0, "")]
    public async Task Is_told_what_cannot_be_sent(string phone, string image, int status, string says)
    {
        using var client = NewClient();
        Assert.Equal((status, says), await RefusalAsync(() => client.SendAsync(new ZApiImage(phone, image))));
    }

    [Fact]
    public async Task Is_told_of_a_mistake_in_the_request_itself()
    {
        using var client = NewClient();
        Assert.Equal((405, "METHOD_NOT_ALLOWED"), await RefusalAsync(() => client.GetAsync("send-image")));
        using var text = new StringContent("{}");
        Assert.Equal(
            (415, "UNSUPPORTED_MEDIA_TYPE"),
            await RefusalAsync(() => client.CallAsync(HttpMethod.Post, "send-image", text))
        );
        Assert.Equal((400, "BAD_REQUEST"), await RefusalAsync(() => client.PostAsync("send-image", new[] { Phone })));
        Assert.Equal((200, "NOT_FOUND"), await RefusalAsync(() => client.PostAsync("send-images", new { Phone })));
    }

    [Fact]
    public async Task A_file_of_more_than_the_framework_reads_is_refused()
    {
        using var client = NewClient();
        var large = () => client.SendFileAsync(Phone, new byte[9_000_000], "image/jpeg");
        Assert.Equal(413, (await RefusalAsync(large)).Status);
    }

    [Theory]
    [InlineData("disconnected", 0, "")]
    [InlineData("not-enqueued", 400, "You are not connected.")]
    [InlineData("client-token-missing-as-documented", 403, "null not allowed")]
    [InlineData("queue-full", 400, "Queue limit reached")]
    public async Task Is_told_what_was_asked_for(string scenario, int status, string says)
    {
        using var client = NewClient();
        client.Add("X-Emulator-Scenario", scenario);
        Assert.Equal((status, says), await RefusalAsync(() => client.SendLinkAsync(Phone, Link)));
    }

    private ZApiClient NewClient() => new(_server.Address, Instance, Token, ClientToken);

    /// <summary>Status and words of a refusal; nothing of what is not refused.</summary>
    private static async Task<(int Status, string Says)> RefusalAsync<T>(Func<Task<T>> send)
    {
        try
        {
            await send();
            return (0, "");
        }
        catch (ZApiException refused)
        {
            return (refused.Status, refused.Message);
        }
    }
}
