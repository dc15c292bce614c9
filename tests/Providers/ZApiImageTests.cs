using System.Text;
using System.Text.Json.Nodes;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>An image that is no good is accepted like any other; a DeliveryCallback tells of it afterwards.</summary>
public sealed class ZApiImageTests : IAsyncLifetime
{
    private const string NoUrl = "Message not send caused by invalid media url";
    private const string NoImage =
        "The url informed is not a valid url in the media format, apparently it can be an html";
    private const string Failed = "Error on send message";
    private const string MadeUp = "https://images.emulator.test/photo.";
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAyAAAAMgCAIAAABUEpE/";

    private TestServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _http = _server.NewClient();
        _http.DefaultRequestHeaders.Add("Client-Token", "F0a1S");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("https://www.z-api.io/wp-content/themes/z-api/dist/images/logo.svg", null, null)]
    [InlineData(MadeUp + "jpg", null, null)]
    [InlineData(MadeUp + "png?colour=rgba", null, null)]
    [InlineData(MadeUp + "webp", null, null)]
    [InlineData(MadeUp + "gif", null, null)]
    [InlineData(MadeUp + "jpg?bytes=5242880", null, null)]
    [InlineData(MadeUp + "jpg?bytes=5242881", Failed, null)]
    [InlineData(MadeUp + "jpg?bytes=17000000", Failed, null)]
    [InlineData(MadeUp + "jpg?found=text/html&bytes=2000", Failed, Failed)]
    [InlineData(MadeUp + "jpg?type=text/html", NoImage, NoImage)]
    [InlineData(MadeUp + "jpg?status=404", "Got a 404 error while trying to send message", null)]
    [InlineData(MadeUp + "jpg?status=403", "Got a 403 error while trying to send message", null)]
    [InlineData("data:image/png;base64," + Png, null, null)]
    [InlineData("DATA:IMAGE/PNG;BASE64," + Png, null, null)]
    [InlineData("data:image/jpeg;base64," + Png, null, null)]
    [InlineData("data:text/html;base64,PGh0bWw+PC9odG1sPg==", NoImage, NoImage)]
    [InlineData("data:image/png,abc", NoUrl, NoUrl)]
    [InlineData("data:image/png;base64,abc*", NoUrl, NoUrl)]
    [InlineData(Png, NoUrl, NoUrl)]
    [InlineData("logo.png", NoUrl, NoUrl)]
    [InlineData("ftp://example.com/logo.png", NoUrl, NoUrl)]
    [InlineData("HTTPS://example.com/logo.png", null, null)]
    [InlineData("https://", NoUrl, NoUrl)]
    [InlineData("https:///logo.png", NoUrl, NoUrl)]
    [InlineData("https:logo.png", NoUrl, NoUrl)]
    [InlineData("htt", NoUrl, NoUrl)]
    [InlineData("data;image/png", NoUrl, NoUrl)]
    [InlineData("data:", NoUrl, NoUrl)]
    public async Task Is_judged_after_the_reply(string image, string? error, string? observed)
    {
        // A status is told by both editions alike.
        observed = error?.StartsWith("Got", StringComparison.Ordinal) == true ? error : observed;
        Assert.Equal((200, error), await SendAsync("", "5511999999999", image));
        Assert.Equal((200, observed), await SendAsync("z-api@observed/", "5511999999999", image));
    }

    /// <summary>As PHP writes it, a backslash before each slash: megabytes of it, broken at the end alone.</summary>
    [Theory]
    [InlineData("data:image/png;base64,", "", null, null)]
    [InlineData("data:image/png;base64,", "*", NoUrl, NoUrl)]
    [InlineData("data:application/pdf;base64,", "", NoImage, NoImage)]
    [InlineData("", "", NoUrl, NoUrl)]
    public async Task Is_judged_whole(string begin, string end, string? error, string? observed)
    {
        var image = begin + Convert.ToBase64String(await PictureAsync("photo.png?bytes=4999999")) + end;
        Assert.Equal((200, error), await SendAsync("", "5511999999999", image, "\\/"));
        Assert.Equal((200, observed), await SendAsync("z-api@observed/", "5511999999999", image, "\\/"));
    }

    [Fact]
    public async Task Has_a_limit_as_a_data_uri_too()
    {
        var image = "data:image/png;base64," + Convert.ToBase64String(await PictureAsync("photo.png?bytes=5242881"));
        Assert.Equal((200, Failed), await SendAsync("", "5511999999999", image));
        Assert.Equal((200, null), await SendAsync("z-api@observed/", "5511999999999", image));
    }

    [Theory]
    [InlineData("5511999999999")]
    [InlineData("12025550123")]
    [InlineData("120363019502650977-group")]
    [InlineData("5511999999999-1623281429")]
    [InlineData("999999999999999@lid")]
    [InlineData("120363166555745933@newsletter")]
    public async Task Goes_to_whoever_has_an_id(string phone) =>
        Assert.Equal((200, null), await SendAsync("", phone, MadeUp + "jpg"));

    [Theory]
    [InlineData("+5511999999999")]
    [InlineData("55 11 99999-9999")]
    [InlineData("(55)11999999999")]
    [InlineData("5511999999999@c.us")]
    [InlineData("joao")]
    [InlineData("")]
    public async Task Goes_to_nobody_whose_number_has_a_mask(string phone)
    {
        Assert.Equal((400, null), await SendAsync("", phone, MadeUp + "jpg"));
        var later = await SendAsync("z-api@observed/", phone, MadeUp + "jpg");
        Assert.Equal((200, "Message has not been sent because it got invalid phone number"), later);
    }

    private Task<byte[]> PictureAsync(string name) =>
        _http.GetByteArrayAsync(new Uri("/_emulator/images/" + name, UriKind.Relative));

    /// <summary>The status, and the words with which the message failed later.</summary>
    private async Task<(int Status, string? Error)> SendAsync(
        string prefix,
        string phone,
        string image,
        string slash = "/"
    )
    {
        var message = new JsonObject { ["phone"] = phone, ["image"] = image };
        var text = message.ToJsonString().Replace("/", slash, StringComparison.Ordinal);
        using var body = new StringContent(text, Encoding.UTF8, "application/json");
        var path = new Uri($"/{prefix}instances/3A5D/token/5C4EB9A7D0F1/send-image", UriKind.Relative);
        using var reply = await _http.PostAsync(path, body);
        var entry = reply.Headers.GetValues("X-Emulator-Verdict").Single().Split("journal=")[1];
        var journal = await _http.GetStringAsync(new Uri("/_emulator/api/requests/" + entry, UriKind.Relative));
        var later = JsonNode.Parse(journal)!["later"]?[0]?["body"];
        var sent = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
        Assert.Equal((string?)later?["zaapId"] ?? (string?)sent["zaapId"], (string?)sent["zaapId"]);
        return ((int)reply.StatusCode, (string?)later?["error"]);
    }
}
