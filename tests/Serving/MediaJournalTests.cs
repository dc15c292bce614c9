using System.Text.Json.Nodes;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>The journal shows what was known of an image, and nothing where nobody looked at one.</summary>
public sealed class MediaJournalTests : IAsyncLifetime
{
    private FableServer _server = null!;

    public async Task InitializeAsync() => _server = await FableServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Shows_the_facts_of_an_image_that_came_with_the_request()
    {
        await _server.DataAsync(FableServer.DataOf(Pictures.Png(60, 50)[..^3], "image/jpeg"));
        var media = await NewestAsync();
        Assert.Equal(("image/jpeg", "image/png"), ((string)media!["declared"]!, (string)media["found"]!));
        Assert.Equal((60, 50, 8), ((int)media["width"]!, (int)media["height"]!, (int)media["bits"]!));
        Assert.Equal(("rgb", false), ((string)media["colour"]!, (bool)media["endsProperly"]!));
        Assert.Equal(Pictures.Png(60, 50).Length - 3, (int)media["bytes"]!);
        Assert.Equal(64, ((string)media["sha256"]!).Length);
    }

    [Fact]
    public async Task Shows_the_facts_of_a_link_to_the_made_up_host()
    {
        await _server.LinkAsync("https://images.emulator.test/a.gif?width=70&height=80&bytes=900");
        Assert.Equal(
            "given: link, place: image.link, address: https://images.emulator.test/a.gif?width=70&height=80&bytes=900, "
                + "fetched: true, declared: image/gif, found: image/gif, extension: gif, bytes: 900, width: 70, "
                + "height: 80, colour: palette, bits: 8, endsProperly: true",
            await FactsAsync()
        );
    }

    [Fact]
    public async Task Shows_how_an_image_was_given_of_which_nothing_is_known()
    {
        await _server.LinkAsync("https://example.com/a.png");
        Assert.Equal(
            "given: link, place: image.link, address: https://example.com/a.png, fetched: false",
            await FactsAsync()
        );
        await _server.IdAsync("123");
        Assert.Equal("given: id, place: image.id, address: 123", await FactsAsync());
        await _server.SendAsync([]);
        Assert.Null(await NewestAsync());
    }

    [Fact]
    public async Task Shows_the_image_of_a_request_that_was_refused_before_anybody_looked_at_it()
    {
        await using var cloud = await TestServer.StartAsync();
        using var client = cloud.NewClient();
        using var file = new ByteArrayContent(Pictures.Jpeg(60, 50));
        file.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "a.jpg" } };
        using var refused = await client.PostAsync(new Uri("/v23.0/106540352242922/media", UriKind.Relative), form);
        Assert.Equal(400, (int)refused.StatusCode);
        var entry = await client.GetStringAsync(new Uri("/_emulator/api/requests/1", UriKind.Relative));
        var media = JsonNode.Parse(entry)!["media"]!;
        Assert.Equal(("part", "file"), ((string)media["given"]!, (string)media["place"]!));
        Assert.Equal(("image/png", "image/jpeg"), ((string)media["declared"]!, (string)media["found"]!));
        Assert.Equal(Pictures.Jpeg(60, 50).Length, (int)media["bytes"]!);
        var image = await client.GetByteArrayAsync(new Uri("/_emulator/api/requests/1/image", UriKind.Relative));
        Assert.Equal(Pictures.Jpeg(60, 50), image);
    }

    private async Task<string> FactsAsync() =>
        string.Join(", ", (await NewestAsync())!.AsObject().Select(fact => $"{fact.Key}: {fact.Value}"));

    private async Task<JsonNode?> NewestAsync() =>
        JsonNode.Parse(await _server.GetAsync("/_emulator/api/requests"))!["requests"]![0]!["media"];
}
