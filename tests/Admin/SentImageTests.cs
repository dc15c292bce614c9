using System.Text.Json.Nodes;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>The image of a request can be looked at as it was sent, or the answer says where it is.</summary>
public sealed class SentImageTests : IAsyncLifetime
{
    private FableServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await FableServer.StartAsync();
        _http = _server.Server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Shows_an_image_that_came_as_a_data_uri()
    {
        await _server.DataAsync(FableServer.DataOf(Pictures.Png(60, 50)));
        await ShowsAsync(1, Pictures.Png(60, 50), "image/png");
    }

    [Fact]
    public async Task Shows_an_image_that_was_uploaded_and_one_that_is_named_by_its_id()
    {
        var id = (await _server.UploadAsync(Pictures.Jpeg(60, 50), "image/jpeg")).Id;
        await _server.IdAsync(id);
        await ShowsAsync(1, Pictures.Jpeg(60, 50), "image/jpeg");
        await ShowsAsync(2, Pictures.Jpeg(60, 50), "image/jpeg");
    }

    [Fact]
    public async Task Says_where_an_image_is_that_is_not_here()
    {
        await _server.LinkAsync("https://example.com/a.png");
        await _server.LinkAsync("https://images.emulator.test/a.png");
        await _server.PostAsync("/fable-api/7/images", []);
        var refusals = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            using var reply = await _http.GetAsync(AddressOf(number));
            var refusal = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
            refusals.Add($"{(int)reply.StatusCode} {refusal["title"]}\n{refusal["detail"]}\n");
        }

        Snapshot.Match(string.Join('\n', refusals));
    }

    [Fact]
    public async Task Says_that_a_file_is_not_kept()
    {
        await using var cloud = await TestServer.StartAsync();
        using var client = cloud.NewClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer EAAJB");
        using var form = new MultipartFormDataContent("b") { { new StringContent("whatsapp"), "messaging_product" } };
        using var file = new ByteArrayContent([.. Pictures.Jpeg(60, 50), .. new byte[10_000]]);
        file.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "file", "a.jpg");
        using var sent = await client.PostAsync(new Uri("/v23.0/106540352242922/media", UriKind.Relative), form);
        Assert.Equal(200, (int)sent.StatusCode);
        using var kept = await client.GetAsync(AddressOf(1));
        Assert.Equal(Pictures.Jpeg(60, 50).Length + 10_000, kept.Content.Headers.ContentLength);
        cloud.Host.Sessions.Default.Media.Retire();
        using var gone = await client.GetAsync(AddressOf(1));
        Assert.Equal(
            (410, "image-not-kept"),
            ((int)gone.StatusCode, gone.Headers.GetValues("X-Emulator-Error").First())
        );
        using var curl = await client.GetAsync(new Uri("/_emulator/api/requests/1/curl", UriKind.Relative));
        Assert.Equal(
            (410, "body-not-kept"),
            ((int)curl.StatusCode, curl.Headers.GetValues("X-Emulator-Error").First())
        );
    }

    private static Uri AddressOf(int number) => new($"/_emulator/api/requests/{number}/image", UriKind.Relative);

    private async Task ShowsAsync(int number, byte[] image, string type)
    {
        using var reply = await _http.GetAsync(AddressOf(number));
        Assert.Equal(type, reply.Content.Headers.ContentType?.ToString());
        Assert.Equal(image, await reply.Content.ReadAsByteArrayAsync());
    }
}
