using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application sends images in every way the document shows, unchanged, and reads every answer.</summary>
public sealed class GowaClientTests : IAsyncLifetime
{
    private const string Link = "https://cdn.example.com/products/item-123.jpg";
    private const string Phone = "6289685028129@s.whatsapp.net";
    private const string ByTheSource =
        @"^Message sent to 6289685028129@s\.whatsapp\.net \(server timestamp: [-0-9]{10} [0-9:]{8} \+0000 UTC\)$";

    private static readonly byte[] Picture = Pictures.Png(64, 48);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "^3EB0[0-9A-F]{28}$", "^Image sent successfully$")]
    [InlineData("_emulator/s/client-test/", "^3EB0[0-9A-F]{28}$", "^Image sent successfully$")]
    [InlineData("gowa/", "^3EB0[0-9A-F]{28}$", "^Image sent successfully$")]
    [InlineData("gowa@observed/", "^3EB0[0-9A-F]{18}$", ByTheSource)]
    [InlineData("_emulator/s/client-test/gowa@observed/", "^3EB0[0-9A-F]{18}$", ByTheSource)]
    public async Task Works_as_against_the_server(string prefix, string id, string status)
    {
        using var client = NewClient(prefix);
        var link = new GowaImage(Phone, Link, "Product Image");
        GowaSent[] sent =
        [
            await client.SendFileAsync(new GowaImage(Phone), Picture, "photo.png", "image/png"),
            await client.SendFileAsync(new GowaImage(Phone) { ViewOnce = true }, Picture, "a.png", "image/png"),
            await client.SendFileAsync(new GowaImage(Phone) { Compress = true }, Picture, "b.PNG", "image/png"),
            await client.SendLinkAsync(link with { ViewOnce = false, Duration = 604800 }),
            await client.SendLinkAsFormAsync(link with { IsForwarded = true, Duration = 0 }),
            await client.SendLinkAsJsonAsync(link with { Compress = false, Duration = 86400 }),
        ];
        Assert.All(sent, reply => Assert.Matches(id, reply.MessageId));
        Assert.All(sent, reply => Assert.Matches(status, reply.Status));
        Assert.Equal(sent.Length, sent.Select(reply => reply.MessageId).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_caption_may_be_empty_or_null(string? caption)
    {
        using var client = NewClient();
        var link = new GowaImage(Phone, Link, caption);
        await client.SendLinkAsync(link);
        await client.SendLinkAsFormAsync(link);
        await client.SendLinkAsJsonAsync(link);
        await client.SendFileAsync(link with { ImageUrl = null }, Picture, "photo.png", "image/png");
    }

    [Fact]
    public async Task A_client_that_always_logs_in_is_welcome_where_no_login_is_wanted()
    {
        using var nameless = new GowaClient(_server.Address, login: ":");
        await nameless.SendLinkAsJsonAsync(new GowaImage(Phone, Link));
        using var named = new GowaClient(_server.Address, login: "user:pass");
        await named.SendLinkAsJsonAsync(new GowaImage(Phone, Link));
    }

    [Theory]
    [InlineData("", Link, null, 400, "VALIDATION_ERROR", "phone: cannot be blank.")]
    [InlineData("089685028129", Link, null, 400, "VALIDATION_ERROR", "phone number must be in international format")]
    [InlineData(Phone, null, null, 400, "VALIDATION_ERROR", "either Image or ImageURL must be provided")]
    [InlineData(Phone, "no url", null, 400, "VALIDATION_ERROR", "ImageURL must be a valid URL")]
    [InlineData(Phone, Link, 60, 400, "VALIDATION_ERROR", "duration must be one of: 0 (no expiry), 86400 (24h)")]
    [InlineData("1.2.3", Link, null, 500, "INTERNAL_SERVER_ERROR", "invalid JID 1.2.3@s.whatsapp.net: unexpected")]
    [InlineData(
        Phone,
        "https://images.emulator.test/a.jpg?status=403",
        null,
        500,
        "INTERNAL_SERVER_ERROR",
        "failed to download image from URL HTTP request failed with status: 403 Forbidden"
    )]
    public async Task Is_told_what_is_wrong_however_it_sends(
        string phone,
        string? link,
        int? duration,
        int status,
        string code,
        string message
    )
    {
        using var client = NewClient();
        var image = new GowaImage(phone, link) { Duration = duration };
        await RefusesAsync(() => client.SendLinkAsync(image), status, code, message);
        await RefusesAsync(() => client.SendLinkAsFormAsync(image), status, code, message);
        await RefusesAsync(() => client.SendLinkAsJsonAsync(image), status, code, message);
    }

    [Theory]
    [InlineData("photo.png", null, 400, "VALIDATION_ERROR", "your image is not allowed. please use jpg/jpeg/png")]
    [InlineData("photo.pdf", "application/pdf", 400, "VALIDATION_ERROR", "your image is not allowed. please use")]
    [InlineData("photo.png", "image/png", 500, "INTERNAL_SERVER_ERROR", "Failed to open image file 'statics/sendit")]
    public async Task Is_told_what_is_wrong_with_its_file(
        string name,
        string? type,
        int status,
        string code,
        string message
    )
    {
        using var client = NewClient();
        var file = Encoding.UTF8.GetBytes("this is no picture");
        await RefusesAsync(() => client.SendFileAsync(new GowaImage(Phone), file, name, type), status, code, message);
    }

    [Theory]
    [InlineData("reachout-timelock", 429, "WA_REACHOUT_TIMELOCK", "WhatsApp rejected this send with error 463")]
    [InlineData("not-on-whatsapp", 400, "INVALID_JID", "Phone 6289685028129@s.whatsapp.net is not on whatsapp")]
    [InlineData("gateway-timeout", 504, "GATEWAY_TIMEOUT", "Request timed out waiting for WhatsApp server response")]
    [InlineData("upload-failed", 500, "INTERNAL_SERVER_ERROR", "upload failed with status code 403")]
    [InlineData("body-too-large", 413, "", "Request Entity Too Large")]
    public async Task Reads_the_failures_that_a_test_asks_for(string scenario, int status, string code, string message)
    {
        using var client = NewClient();
        client.Add("X-Emulator-Scenario", scenario);
        await RefusesAsync(() => client.SendLinkAsync(new GowaImage(Phone, Link)), status, code, message);
    }

    private static async Task RefusesAsync(Func<Task> send, int status, string code, string message)
    {
        var refused = await Assert.ThrowsAsync<GowaException>(send);
        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    private GowaClient NewClient(string prefix = "") => new(new Uri(_server.Address, prefix), "my-device");
}
