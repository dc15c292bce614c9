using System.Net;
using System.Security.Cryptography;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>An application uploads, sends, follows the address of its file and deletes it, unchanged.</summary>
public sealed class CloudClientTests : IAsyncLifetime
{
    private const string Number = "106540352242922";
    private static readonly byte[] Image = Pictures.Png(640, 480);

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("_emulator/s/client-test/")]
    [InlineData("whatsapp-cloud/")]
    [InlineData("whatsapp-cloud@observed/")]
    [InlineData("_emulator/s/client-test/whatsapp-cloud/")]
    public async Task Works_as_against_the_provider(string prefix)
    {
        using var client = NewClient(prefix);
        var id = await client.UploadAsync(Image, "image/png", "photo.png");
        Assert.Matches("^[1-9][0-9]{14,15}$", id);
        Assert.StartsWith("wamid.HBg", await client.SendAsync("+16505551234", id, "hello"), StringComparison.Ordinal);

        var shown = await client.LookUpAsync(id);
        Assert.Equal(id, shown.GetProperty("id").GetString());
        Assert.Equal("image/png", shown.GetProperty("mime_type").GetString());
        Assert.Equal(Image.Length, shown.GetProperty("file_size").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Image)), shown.GetProperty("sha256").GetString());

        var url = shown.GetProperty("url").GetString()!;
        Assert.StartsWith($"{_server.Address}{prefix}whatsapp_business/", url, StringComparison.Ordinal);
        Assert.Equal(Image, await client.DownloadAsync(url));

        Assert.True(await client.DeleteAsync(id));
        var gone = await Assert.ThrowsAsync<CloudException>(() => client.LookUpAsync(id));
        Assert.StartsWith($"Unsupported get request. Object with ID '{id}'", gone.Message, StringComparison.Ordinal);
        var lost = await Assert.ThrowsAsync<HttpRequestException>(() => client.DownloadAsync(url));
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        await Assert.ThrowsAsync<CloudException>(() => client.SendAsync("+16505551234", id, "again"));
    }

    [Fact]
    public async Task The_address_of_a_file_leads_into_the_session_that_a_tracing_library_names()
    {
        using var client = NewClient("");
        client.Add("baggage", "emulator-session=traced");
        var shown = await client.LookUpAsync(await client.UploadAsync(Image, "image/png", "photo.png"));
        var url = shown.GetProperty("url").GetString()!;
        Assert.Contains("/_emulator/s/traced/", url, StringComparison.Ordinal);
        using var other = NewClient("");
        Assert.Equal(Image, await other.DownloadAsync(url));
    }

    [Fact]
    public async Task A_file_is_given_only_to_who_shows_a_token()
    {
        using var client = NewClient("");
        var shown = await client.LookUpAsync(await client.UploadAsync(Image, "image/png", "photo.png"));
        using var stranger = new HttpClient();
        using var reply = await stranger.GetAsync(new Uri(shown.GetProperty("url").GetString()!));
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    [Fact]
    public async Task Another_number_does_not_know_the_file()
    {
        using var client = NewClient("");
        var id = await client.UploadAsync(Image, "image/png", "photo.png");
        using var other = new CloudClient(_server.Address, "106540352242923", "EAAJB...");
        var refused = await Assert.ThrowsAsync<CloudException>(() => other.SendAsync("+16505551234", id, "mine?"));
        Assert.Contains("is not a valid whatsapp business account media", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_image_cannot_be_uploaded()
    {
        using var client = NewClient("");
        var refused = await Assert.ThrowsAsync<CloudException>(() =>
            client.UploadAsync(Image, "application/octet-stream", "photo.png")
        );
        Assert.StartsWith("(#100) Param file must be a file with one of", refused.Message, StringComparison.Ordinal);
    }

    private CloudClient NewClient(string prefix) => new(new Uri(_server.Address, prefix), Number, "EAAJB...");
}
