using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Each rule about images lets good ones pass, and tells bad ones with what was found and wanted.</summary>
public sealed class MediaRulesTests : IAsyncLifetime
{
    private const string Ours = "https://images.emulator.test/";
    private FableServer _server = null!;

    public async Task InitializeAsync() => _server = await FableServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("a.jpg", "sent")]
    [InlineData("a.png?width=48&height=16000", "sent")]
    [InlineData("a.jpg?type=image/jpg", "sent")]
    [InlineData("a.jpg?type=image/jpeg;q=1", "sent")]
    [InlineData("a.jpg?bytes=1048576", "sent")]
    [InlineData("a.jpg?bytes=1048577", "too-large", "1048577", "1048576")]
    [InlineData("a.jpg?bytes=19", "not-an-image", "", "image/*")]
    [InlineData("a.png?width=47", "dimensions-wrong", "47x600", "at least 48, at most 16000, 25000000 in all")]
    [InlineData("a.png?height=16001", "dimensions-wrong", "800x16001")]
    [InlineData("a.png?width=5001&height=5000", "dimensions-wrong", "5001x5000")]
    [InlineData("a.png?width=5000&height=5000", "sent")]
    [InlineData("a.jpg?colour=cmyk", "colour-wrong", "cmyk", "grey, grey-alpha, rgb, rgba, palette")]
    [InlineData("a.png?bits=16", "colour-wrong", "16", "8")]
    [InlineData("a.jpg?truncate=500", "truncated", "a file cut short", "a whole file")]
    [InlineData("a.webp", "type-wrong", "image/webp", "image/jpeg, image/jpg, image/png, image/gif")]
    [InlineData("a.webp?type=image/png", "type-wrong", "webp", "jpg, jpeg, png, gif")]
    [InlineData("a", "type-wrong", "")]
    [InlineData("a.jpg?found=text/html", "not-an-image", "text/html", "image/*")]
    [InlineData("a.jpg?found=image/png", "type-lies", "image/jpeg, but the bytes are image/png")]
    [InlineData("a.jpg?status=404", "link-dead", "404", "200")]
    public async Task Judges_what_a_link_to_the_made_up_host_says(
        string target,
        string outcome,
        string? found = null,
        string? wanted = null
    )
    {
        var reply = await _server.LinkAsync(Ours + target);
        Assert.Equal(outcome, reply.Outcome);
        if (outcome != "sent")
        {
            Assert.Equal("image.link", (string)reply.Body["field"]!);
            Assert.Equal(found, reply.Body["found"]!.ToString());
            Assert.Equal(wanted ?? reply.Body["wanted"]!.ToString(), reply.Body["wanted"]!.ToString());
        }
    }

    [Theory]
    [InlineData("https://example.com/a.jpg?bytes=99999999", "sent; note=\"link, not fetched\"")]
    [InlineData("example.com/a.png", "sent; note=\"link, not fetched\"")]
    [InlineData("https://example.com/a.svg", "type-wrong; subject=image.link; why=extension")]
    [InlineData(Ours + "a.jpg?bytes=few", "sent; note=\"images.emulator.test: 'bytes' is no whole number\"")]
    [InlineData(Ours + "a.jpg?hight=7", "sent; note=\"images.emulator.test takes 'height', not the like\"")]
    public async Task Says_what_it_did_not_look_at(string link, string verdict) =>
        Assert.StartsWith(verdict, (await _server.LinkAsync(link)).Verdict, StringComparison.Ordinal);

    [Fact]
    public async Task Judges_what_data_hold()
    {
        var png = Pictures.Png(60, 50);
        Assert.Equal("sent", (await _server.DataAsync(FableServer.DataOf(png))).Outcome);
        Assert.Equal("sent", (await _server.DataAsync(Convert.ToBase64String(png))).Outcome);
        Assert.Equal(
            "sent",
            (await _server.DataAsync("DATA:Image/PNG;x=1;Base64," + Convert.ToBase64String(png))).Outcome
        );
        Assert.Equal("type-lies", (await _server.DataAsync(FableServer.DataOf(png, "image/jpeg"))).Outcome);
        Assert.Equal("type-wrong", (await _server.DataAsync(FableServer.DataOf(png, "image/webp"))).Outcome);
        Assert.Equal("truncated", (await _server.DataAsync(FableServer.DataOf(png[..^5]))).Outcome);
        Assert.Equal("dimensions-wrong", (await _server.DataAsync(FableServer.DataOf(Pictures.Png(47, 50)))).Outcome);
        Assert.Equal("not-an-image", (await _server.DataAsync(FableServer.DataOf([1, 2, 3]))).Outcome);
        Assert.Equal("not-an-image", (await _server.DataAsync("data:image/png;base64,")).Outcome);
    }

    [Theory]
    [InlineData("data:image/png;base64,iVBO*", "broken Base64")]
    [InlineData("data:image/png;base64", "broken Base64")]
    [InlineData("data:image/png,iVBO", "a data URI that is not in Base64")]
    [InlineData("https://example.com/a.png", "broken Base64")]
    public async Task Tells_data_that_cannot_be_read(string data, string found)
    {
        var reply = await _server.DataAsync(data);
        Assert.Equal(("data-broken", found), (reply.Outcome, (string)reply.Body["found"]!));
    }

    [Fact]
    public async Task Reads_data_whose_slashes_were_escaped()
    {
        var data = FableServer.DataOf(Pictures.Png(200, 120)).Replace("/", "\\/", StringComparison.Ordinal);
        using var body = new StringContent($$$"""{"image":{"data":"{{{data}}}"}}""", Encoding.UTF8, "application/json");
        Assert.Equal("sent", (await _server.PostAsync("/fable-api/7/images", body)).Outcome);
    }

    [Fact]
    public async Task Knows_how_large_data_are_that_it_does_not_decode_to_the_end()
    {
        var large = new byte[1024 * 1024 + 1];
        Pictures.Png(60, 50).CopyTo(large, 0);
        var reply = await _server.DataAsync(FableServer.DataOf(large));
        Assert.Equal(("too-large", 413), (reply.Outcome, reply.Status));
        Assert.Equal(1024 * 1024 + 1, (int)reply.Body["found"]!);
        Assert.Equal("sent", (await _server.DataAsync(FableServer.DataOf(large[..^1]))).Outcome);
    }

    [Fact]
    public async Task A_check_says_its_own_words_and_evidence()
    {
        Assert.Equal(31, (int)(await _server.LinkAsync(Ours + "a")).Body["code"]!);
        Assert.Equal(32, (int)(await _server.LinkAsync(Ours + "a.png?bits=16")).Body["code"]!);
        Assert.Equal(16, (int)(await _server.LinkAsync(Ours + "a.png?colour=cmyk")).Body["code"]!);
    }

    [Fact]
    public async Task A_check_can_have_a_condition()
    {
        var body = """{"image":{"link":"https://images.emulator.test/a.jpg?truncate=500"},"careless":true}""";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal("sent", (await _server.PostAsync("/fable-api/7/images", content)).Outcome);
    }
}
