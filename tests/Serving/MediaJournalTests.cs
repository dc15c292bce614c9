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
            "declared: image/gif, found: image/gif, extension: gif, bytes: 900, width: 70, height: 80, "
                + "colour: palette, bits: 8, endsProperly: true",
            string.Join(", ", (await NewestAsync())!.AsObject().Select(fact => $"{fact.Key}: {fact.Value}"))
        );
    }

    [Fact]
    public async Task Shows_nothing_where_nothing_is_known()
    {
        await _server.LinkAsync("https://example.com/a.png");
        Assert.Null(await NewestAsync());
        await _server.IdAsync("123");
        Assert.Null(await NewestAsync());
    }

    private async Task<JsonNode?> NewestAsync() =>
        JsonNode.Parse(await _server.GetAsync("/_emulator/api/requests"))!["requests"]![0]!["media"];
}
