using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>Where an image stands, what replies say of it, and how long the account knows it.</summary>
public sealed class MediaSourceTests : IAsyncLifetime
{
    private const string Link = "https://images.emulator.test/a.png?bytes=5000&width=640&height=480";
    private FableServer _server = null!;

    public async Task InitializeAsync() => _server = await FableServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_first_place_that_has_an_image_counts()
    {
        var data = FableServer.DataOf(Pictures.Png(60, 50));
        Assert.Equal(640, await WidthAsync(("link", Link), ("data", data), ("id", "1")));
        Assert.Equal(640, await WidthAsync(("data", data), ("link", Link)));
        Assert.Equal(60, await WidthAsync(("link", ""), ("data", data), ("id", "1")));
        Assert.Equal(60, await WidthAsync(("link", null), ("data", data)));
        Assert.Equal("sent", (await _server.SendAsync([])).Outcome);
        Assert.Equal("sent", (await _server.SendAsync(new JsonObject { ["link"] = 7, ["data"] = true })).Outcome);
    }

    [Fact]
    public async Task Replies_say_what_is_known()
    {
        var png = Pictures.Png(60, 50);
        var hash = Convert.ToHexStringLower(SHA256.HashData(png));
        Assert.Equal(
            $$"""{"type":"image/png","bytes":{{png.Length}},"width":60,"height":50,"sha256":"{{hash}}","id":""}""",
            (await _server.DataAsync(FableServer.DataOf(png))).Text
        );
        Assert.Equal(
            """{"type":"image/png","bytes":5000,"width":640,"height":480,"sha256":"","id":""}""",
            (await _server.LinkAsync(Link)).Text
        );
        Assert.Equal(
            """{"type":"","bytes":"","width":"","height":"","sha256":"","id":""}""",
            (await _server.LinkAsync("https://example.com/a.png")).Text
        );
        Assert.Equal(
            """{"type":"","bytes":"","width":"","height":"","sha256":"","id":"123"}""",
            (await _server.IdAsync("123")).Text
        );
    }

    [Theory]
    [InlineData("https://example.com/a.png", "drafted; note=\"link, not fetched\"")]
    [InlineData("https://images.emulator.test/a.jpg", "drafted")]
    [InlineData("https://images.emulator.test/a.jpg?type=image/JPEG", "type-wrong; subject=image; why=declared-type")]
    [InlineData("data:image/png;base64,iVBORw==", "drafted")]
    [InlineData("data:image/PNG;base64,iVBORw==", "type-wrong; subject=image; why=declared-type")]
    [InlineData("data:image/png;x=1;base64,iVBORw==", "type-wrong; subject=image; why=declared-type")]
    [InlineData("data:;base64,iVBORw==", "type-wrong; subject=image; why=declared-type")]
    [InlineData("data:image/png;base64,iVBORw=*", "data-broken; subject=image; why=data-readable")]
    [InlineData("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk", "data-broken; subject=image")]
    [InlineData("a.png", "drafted; note=\"link, not fetched\"")]
    public async Task One_field_can_hold_a_link_or_the_data(string image, string verdict) =>
        Assert.StartsWith(verdict, (await _server.DraftAsync("one", image)).Verdict, StringComparison.Ordinal);

    [Fact]
    public async Task All_broken_rules_are_told_where_the_contract_wants_it()
    {
        var reply = await _server.DraftAsync("one", "data:image/gif,iVBO");
        Assert.Equal("type-wrong", reply.Outcome);
        Assert.Equal("""["declared-type","data-readable"]""", reply.Body["all"]!.ToJsonString());
        reply = await _server.DataAsync("data:image/gif,iVBO");
        Assert.Equal("""["data-readable"]""", reply.Body["all"]!.ToJsonString());
    }

    [Fact]
    public async Task An_image_that_was_left_is_known_with_all_its_facts()
    {
        var png = Pictures.Png(60, 50);
        var id = (await _server.UploadAsync(png)).Id;
        var known = $"\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(png))}\",\"id\":\"{id}\"";
        Assert.Equal(
            $$"""{"type":"image/png","bytes":{{png.Length}},"width":60,"height":50,{{known}}}""",
            (await _server.IdAsync(id)).Text
        );
        var lying = await _server.UploadAsync(png, "image/jpeg");
        Assert.Equal("type-lies", (await _server.IdAsync(lying.Id)).Outcome);
        var small = await _server.UploadAsync(Pictures.Png(10, 10));
        Assert.Equal("dimensions-wrong", (await _server.IdAsync(small.Id)).Outcome);
    }

    [Fact]
    public async Task A_stored_image_belongs_to_its_account_its_list_and_its_session()
    {
        var id = (await _server.UploadAsync(Pictures.Png(60, 50))).Id;
        Assert.Equal(60, (int)(await _server.IdAsync(id)).Body["width"]!);
        Assert.Equal("media-unknown", (await _server.IdAsync(id, account: "8")).Outcome);
        Assert.Equal("", (string)(await _server.IdAsync(id, prefix: "/_emulator/s/b")).Body["type"]!);
        Assert.Equal("media-unknown", (await _server.IdAsync("invalid")).Outcome);
        await _server.DraftAsync("invalid", Link);
        Assert.Equal("media-unknown", (await _server.IdAsync("invalid")).Outcome);
        var draft = new JsonObject { ["name"] = "two", ["draft"] = "invalid" };
        Assert.Equal("drafted", (await _server.PostAsync("/fable-api/7/drafts", draft)).Outcome);
    }

    [Fact]
    public async Task Listed_accounts_know_their_list_and_what_was_left_with_them()
    {
        const string Session = "/_emulator/s/listed";
        await _server.PutAsync(
            "/_emulator/api/sessions/listed",
            """{"accounts":{"fable":[{"account":"7","media":["111"]}]}}"""
        );
        Assert.Equal("sent", (await _server.IdAsync("111", prefix: Session)).Outcome);
        Assert.Equal("media-unknown", (await _server.IdAsync("112", prefix: Session)).Outcome);
        var id = (await _server.UploadAsync(Pictures.Gif(60, 50), "image/gif", Session)).Id;
        var reply = await _server.IdAsync(id, prefix: Session);
        Assert.Equal(("sent", "image/gif"), (reply.Outcome, (string)reply.Body["type"]!));
    }

    [Fact]
    public async Task An_id_that_is_too_long_is_unknown() =>
        Assert.Equal("media-unknown", (await _server.IdAsync(new string('1', 257))).Outcome);

    private async Task<int> WidthAsync(params (string Name, string? Value)[] image)
    {
        var fields = image.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value));
        return (int)(await _server.SendAsync(new JsonObject(fields))).Body["width"]!;
    }
}
