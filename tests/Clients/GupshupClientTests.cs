using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application uploads, sends in each way, and reads each refusal, unchanged.</summary>
public sealed class GupshupClientTests : IAsyncLifetime
{
    private const string App = "bf9ee64c-3d4d-4ac4-9f1d-732e577007c4";
    private const string Token = "sk_0123456789abcdef0123456789abcdef";
    private const string To = "919970754444";
    private const string Photo = "https://images.emulator.test/photo.jpg";
    private const string WrongToken = "Authentication Failed";
    private const string WrongApp = "Invalid App Details";
    private const string WrongRequest = "Please review the request parameters and retry";
    private const string Listed = $$"""
        gupshup:
          - { app-id: {{App}}, token: {{Token}} }
          - { app-id: 82ed52f4-30c0-4f12-81b4-e7ad07bd41de, token: sk_2, callback-billing: false }
          - { app-id: 13ecfc3d-499c-42f4-ba59-1604f8654389, token: sk_3, cloud: false }
        """;

    private static readonly byte[] Image = Pictures.Png(640, 480);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "Authorization")]
    [InlineData("", "token")]
    [InlineData("_emulator/s/client-test/", "Authorization")]
    [InlineData("gupshup/", "Authorization")]
    [InlineData("gupshup@observed/", "token")]
    [InlineData("gupshup@told-later/", "Authorization")]
    [InlineData("_emulator/s/client-test/gupshup/", "token")]
    public async Task Works_as_against_the_provider(string prefix, string header)
    {
        using var client = new GupshupClient(new Uri(_server.Address, prefix), App, Token, header);
        var id = await client.UploadAsync(Image, "image/png", "photo.png");
        Assert.Matches("^[1-9][0-9]{14,15}$", id);
        GupshupSent[] sent =
        [
            await client.SendAsync(To, new GupshupImage(Id: id, Caption: "The best succulent ever?")),
            await client.SendAsync(To, new GupshupImage(Link: Photo, Caption: "")),
            await client.SendAsFormAsync(To, new GupshupImage(Id: id)),
            await client.SendAsFormAsync(To, new GupshupImage(Link: Photo, Caption: "The best & last?")),
        ];
        Assert.All(sent, each => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f-]{16}$", each.Id));
        Assert.All(sent, each => Assert.Equal((To, To), (each.Input, each.WhatsAppId)));
        Assert.Equal(sent.Length, sent.Select(each => each.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(App, Token, 0, "")]
    [InlineData(App, "sk_1", 401, WrongToken)]
    [InlineData(App, "Bearer " + Token, 401, WrongToken)]
    [InlineData(App, "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl", 401, WrongToken)]
    [InlineData(App, "sk_2", 400, WrongApp)]
    [InlineData("2bcff806-80ec-46b0-84e3-dfde3de9e56f", Token, 400, WrongApp)]
    [InlineData("82ed52f4-30c0-4f12-81b4-e7ad07bd41de", "sk_2", 400, "Callback Billing must be enabled for this API")]
    [InlineData(
        "13ecfc3d-499c-42f4-ba59-1604f8654389",
        "sk_3",
        400,
        "The provided app is not of the expected type for this API. Please ensure that the app is on cloud."
    )]
    public async Task Is_told_who_may_not_send(string app, string token, int status, string says)
    {
        await using var server = await TestServer.StartAsync(new Settings { Accounts = Listed });
        using var client = new GupshupClient(server.Address, app, token);
        Assert.Equal((status, says), await RefusalAsync(() => client.SendAsync(To, new GupshupImage(Link: Photo))));
    }

    [Theory]
    [InlineData(To, "", "photo.jpg", WrongRequest)]
    [InlineData(To, "", "", WrongRequest)]
    [InlineData(To, "1479537139650973", Photo, WrongRequest)]
    [InlineData("somebody", "1479537139650973", "", "Invalid Destination")]
    public async Task Is_told_what_cannot_be_sent(string to, string id, string link, string says)
    {
        using var client = NewClient();
        var image = new GupshupImage(id.Length > 0 ? id : null, link.Length > 0 ? link : null);
        Assert.Equal((400, says), await RefusalAsync(() => client.SendAsync(to, image)));
        Assert.Equal((400, says), await RefusalAsync(() => client.SendAsFormAsync(to, image)));
    }

    [Theory]
    [InlineData("rate-limited", 429, "Too Many Requests")]
    [InlineData("server-error", 500, "Internal Server Error. Please contact Gupshup team")]
    [InlineData("too-large", 413, "File size exceeds the maximum limit!")]
    [InlineData("upload-failed", 500, "Unable to upload requested Media")]
    public async Task Is_told_what_was_asked_for(string scenario, int status, string says)
    {
        using var client = NewClient();
        client.Add("X-Emulator-Scenario", scenario);
        Assert.Equal((status, says), await RefusalAsync(() => client.UploadAsync(Image, "image/png", "photo.png")));
    }

    [Fact]
    public async Task An_app_that_is_not_on_cloud_uploads_nothing()
    {
        await using var server = await TestServer.StartAsync(new Settings { Accounts = Listed });
        using var client = new GupshupClient(server.Address, "13ecfc3d-499c-42f4-ba59-1604f8654389", "sk_3");
        Assert.Equal(
            (400, "Only CAPI apps allowed to generate media ID"),
            await RefusalAsync(() => client.UploadAsync(Image, "image/png", "photo.png"))
        );
    }

    private GupshupClient NewClient() => new(_server.Address, App, Token);

    /// <summary>Status and words of a refusal; nothing of what is not refused.</summary>
    private static async Task<(int Status, string Says)> RefusalAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            await ask();
            return (0, "");
        }
        catch (GupshupException refused)
        {
            return (refused.Status, refused.Message);
        }
    }
}
