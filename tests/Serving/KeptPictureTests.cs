using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A picture that was left can be looked up, had and thrown away, by its owner, as long as it lives.</summary>
public sealed class KeptPictureTests : IAsyncLifetime
{
    private static readonly byte[] Picture = Pictures.Png();

    private TestServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(new Settings { Contracts = Repository.PathOf("tests/acme") });
        _client = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Gives_back_the_very_bytes_at_the_address_it_names()
    {
        var shown = await JsonAsync(HttpMethod.Get, $"gull-api/pictures/{await KeepAsync()}");
        Assert.Equal(Picture.Length, (int)shown["bytes"]!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Picture)), (string?)shown["sha256"]);
        using var reply = await _client.GetAsync(new Uri((string)shown["url"]!));
        Assert.Equal("image/png", reply.Content.Headers.ContentType?.ToString());
        Assert.Equal(Picture.Length, reply.Content.Headers.ContentLength);
        Assert.Equal(Picture, await reply.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("X-Emulator-Session: by-header", "/_emulator/s/by-header/gull-api/files/")]
    [InlineData("baggage: emulator-session=by-baggage", "/_emulator/s/by-baggage/gull-api/files/")]
    [InlineData("X-Emulator-Session: default", "/gull-api/files/")]
    public async Task The_address_leads_into_the_session_however_it_was_named(string header, string path)
    {
        _client.DefaultRequestHeaders.Add(header.Split(": ")[0], header.Split(": ")[1]);
        var shown = await JsonAsync(HttpMethod.Get, $"gull-api/pictures/{await KeepAsync()}");
        var address = new Uri((string)shown["url"]!);
        Assert.Equal(path, address.AbsolutePath);
        using var stranger = _server.NewClient();
        Assert.Equal(Picture, await stranger.GetByteArrayAsync(address));
    }

    [Fact]
    public async Task Belongs_to_the_shop_that_left_it()
    {
        var id = await KeepAsync(shop: "7");
        Assert.Equal("sent", await VerdictAsync(HttpMethod.Post, "gull-api/7/sends", id));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Post, "gull-api/8/sends", id));
        Assert.Equal("shown", await VerdictAsync(HttpMethod.Get, $"gull-api/pictures/{id}"));
        Assert.Equal("shown", await VerdictAsync(HttpMethod.Get, $"gull-api/pictures/{id}?shop=7"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Get, $"gull-api/pictures/{id}?shop=8"));
    }

    [Fact]
    public async Task Of_listed_shops_only_the_token_of_its_own_looks_it_up()
    {
        await SetupAsync(
            "listed",
            """{"accounts":{"gull":[{"shop":"7","token":"seven","pictures":["11"]},{"shop":"8","token":"eight"}]}}"""
        );
        var id = await KeepAsync(prefix: "_emulator/s/listed/");
        const string Shown = "_emulator/s/listed/gull-api/pictures/";
        Assert.Equal("shown", await VerdictAsync(HttpMethod.Get, $"{Shown}{id}?token=seven"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Get, $"{Shown}{id}?token=eight"));
        Assert.Equal("shown", await VerdictAsync(HttpMethod.Get, $"{Shown}11?shop=7"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Get, $"{Shown}12?shop=7"));
    }

    [Fact]
    public async Task Is_unknown_once_it_was_thrown_away()
    {
        var id = await KeepAsync();
        Assert.Equal("thrown-away", await VerdictAsync(HttpMethod.Delete, $"gull-api/pictures/{id}"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Delete, $"gull-api/pictures/{id}"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Get, $"gull-api/pictures/{id}"));
        Assert.Equal("picture-unknown", await VerdictAsync(HttpMethod.Post, "gull-api/7/sends", id));
    }

    [Theory]
    [InlineData("2026-03-02T11:59:59Z", "2026-01-31T12:04:59Z", "shown", "given-back")]
    [InlineData("2026-03-02T12:00:01Z", "2026-01-31T12:05:01Z", "picture-unknown", "link-over")]
    public async Task Lives_as_long_as_its_contract_says(string late, string soon, string shown, string given)
    {
        await SetupAsync("timed", """{"clock":{"freeze":"2026-01-31T12:00:00Z"}}""");
        var id = await KeepAsync(prefix: "_emulator/s/timed/");
        var url = (string)(await JsonAsync(HttpMethod.Get, $"_emulator/s/timed/gull-api/pictures/{id}"))["url"]!;
        var clock = _server.Host.Sessions.Find("timed")!.Clock;
        clock.Freeze(DateTimeOffset.Parse(soon, null));
        Assert.Equal(given, await VerdictAsync(HttpMethod.Get, url));
        clock.Freeze(DateTimeOffset.Parse(late, null));
        Assert.Equal(shown, await VerdictAsync(HttpMethod.Get, $"_emulator/s/timed/gull-api/pictures/{id}"));
    }

    private async Task<string> KeepAsync(string prefix = "", string shop = "7")
    {
        using var file = new ByteArrayContent(Picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "file", "a.png" } };
        using var reply = await _client.PostAsync(new Uri($"{prefix}gull-api/{shop}/pictures", UriKind.Relative), form);
        return (string)JsonNode.Parse(await reply.Content.ReadAsStringAsync())!["id"]!;
    }

    private async Task SetupAsync(string session, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var reply = await _client.PutAsync(new Uri($"_emulator/api/sessions/{session}", UriKind.Relative), body);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> JsonAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var reply = await _client.SendAsync(request);
        return JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
    }

    private async Task<string> VerdictAsync(HttpMethod method, string path, string? picture = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = picture is null
            ? null
            : new StringContent($$"""{"picture":"{{picture}}"}""", null, "application/json");
        using var reply = await _client.SendAsync(request);
        return reply.Headers.GetValues("X-Emulator-Verdict").First().Split(';')[0];
    }
}
