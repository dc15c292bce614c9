using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application of a server with devices and a password: which device is meant, and how it is.</summary>
public sealed class GowaDeviceTests : IAsyncLifetime
{
    private const string Accounts = """
        {"gowa":[
            {"device":"good","basic-auth":"user:pass"},
            {"device":"out","logged-in":"false"},
            {"device":"off","connected":"false"},
            {"device":"new","started":"false"}
        ]}
        """;

    private static readonly GowaImage Image = new("6289685028129", "https://cdn.example.com/products/item-123.jpg");

    private TestServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(new Settings { Accounts = Accounts, Edition = "observed" });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null, 400, "DEVICE_ID_REQUIRED", "device_id is required via X-Device-Id header or device_id query")]
    [InlineData("nope", 404, "DEVICE_NOT_FOUND", "device not found; create a device first from /api/devices or")]
    [InlineData("out", 401, "AUTHENTICATION_ERROR", "you are not logged in")]
    [InlineData("off", 401, "AUTHENTICATION_ERROR", "you are not connect to services server, please reconnect")]
    [InlineData("new", 500, "INVALID_WA_CLI", "your WhatsApp CLI is invalid or empty")]
    public async Task Is_told_which_device_cannot_send(string? device, int status, string code, string message)
    {
        using var client = new GowaClient(_server.Address, device, "user:pass");
        var refused = await Assert.ThrowsAsync<GowaException>(() => client.SendLinkAsJsonAsync(Image));
        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user:pass", true)]
    [InlineData("user:nope", false)]
    [InlineData(":", false)]
    [InlineData(null, false)]
    public async Task Is_let_in_with_the_password_alone(string? login, bool isLetIn)
    {
        using var client = new GowaClient(_server.Address, "good", login);
        if (isLetIn)
        {
            Assert.StartsWith("Message sent to 62", (await client.SendLinkAsync(Image)).Status);
            return;
        }

        var refused = await Assert.ThrowsAsync<GowaException>(() => client.SendLinkAsync(Image));
        Assert.Equal((401, "", "Unauthorized"), (refused.Status, refused.Code, refused.Message));
    }

    [Theory]
    [InlineData("send/nothing", "good", 404, "", "Not Found")]
    [InlineData("send/image", "good", 405, "", "Method Not Allowed")]
    [InlineData("send/nothing", null, 400, "DEVICE_ID_REQUIRED", "device_id is required via")]
    [InlineData("send/image", "nope", 404, "DEVICE_NOT_FOUND", "device not found; create a device")]
    public async Task Is_asked_for_its_device_before_a_path_is_looked_for(
        string path,
        string? device,
        int status,
        string code,
        string message
    )
    {
        using var client = new GowaClient(_server.Address, device, "user:pass");
        var refused = await Assert.ThrowsAsync<GowaException>(() => client.GetAsync(path));
        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_around_before_it_sends()
    {
        using var client = new GowaClient(_server.Address, "out", "user:pass");
        Assert.Equal("OK", await client.GetTextAsync("health"));
        Assert.Equal("v9.2.0", Text(await client.GetAsync("app/info"), "version"));
        Assert.Equal("out", Text(await client.GetAsync("app/status"), "device_id"));
        Assert.Contains("scan-qr-", Text(await client.GetAsync("app/login"), "qr_link"), StringComparison.Ordinal);
        Assert.Equal("out", Text(await client.GetAsync("devices/out/status"), "device_id"));
        Assert.Equal("another", Text(await client.AddDeviceAsync("another"), "id"));
        var refused = await Assert.ThrowsAsync<GowaException>(() => client.AddDeviceAsync("another"));
        Assert.Equal((500, "device another already exists"), (refused.Status, refused.Message));
        var listed = (await client.GetAsync("devices")).GetProperty("results").EnumerateArray();
        Assert.Contains("another", listed.Select(device => device.GetProperty("id").GetString()));
    }

    private static string? Text(System.Text.Json.JsonElement reply, string name) =>
        reply.GetProperty("results").GetProperty(name).GetString();
}
