using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>What the clients that people use really send is accepted, whatever the pages show.</summary>
public sealed class RealClientsTests : IAsyncLifetime
{
    private const string Link = "https://images.emulator.test/a.jpg";
    private const string ByMeta =
        """{"messaging_product":"whatsapp","to":"16505551234","type":"image","image":{"link":"LINK"CAPTION}}""";

    private static readonly Dictionary<string, Ask> Asks = new()
    {
        ["whatsapp-cloud"] = new("/v23.0/106540352242922/messages", "Authorization: Bearer EAAJB...", ByMeta),
        ["gupshup"] = new("/partner/app/bf9ee64c-3d4d-4ac4-8668-732e577007c4/v3/message", "token: sk_1", ByMeta),
        ["wapim"] = new(
            "/api/v1/whatsapp/message/image",
            "Token: my-token",
            """{"phone_number":"15417543010","content_url":"LINK"CAPTION}"""
        ),
        ["gowa"] = new(
            "/send/image",
            "Authorization: Basic Og==", // what a client sends whose user and password are empty
            """{"phone":"6289685028129","image_url":"LINK"CAPTION}"""
        ),
        ["z-api"] = new(
            "/instances/3A5D/token/5C4E/send-image",
            "Client-Token: F0a1S",
            """{"phone":"5511999999999","image":"LINK"CAPTION}"""
        ),
    };

    private TestServer _server = null!;
    private HttpClient _http = null!;

    public static TheoryData<string, string, string, bool> Sends()
    {
        var rows = new TheoryData<string, string, string, bool>();
        foreach (var provider in Asks.Keys)
        {
            rows.Add(provider, "", "application/json", false);
            rows.Add(provider, ",\"caption\":\"\"", "application/json; charset=utf-8", false);
            rows.Add(provider, ",\"caption\":null", "application/json", false);
            rows.Add(provider, ",\"caption\":\"é 😀 \\u00e9 \\/\"", "application/json;charset=UTF-8", true);
        }

        return rows;
    }

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _http = _server.NewClient();
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task Is_accepted(string provider, string caption, string type, bool chunked)
    {
        var ask = Asks[provider];
        var body = ask
            .Body.Replace("LINK", Link, StringComparison.Ordinal)
            .Replace("CAPTION", caption, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, ask.Path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = chunked;
        var header = ask.Credential.Split(": ", 2);
        request.Headers.TryAddWithoutValidation(header[0], header[1]);

        using var reply = await _http.SendAsync(request);
        var said = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.StatusCode == HttpStatusCode.OK, said);
        Assert.StartsWith(Outcome(provider), Verdict(reply), StringComparison.Ordinal);
    }

    private static string Outcome(string provider) =>
        provider switch
        {
            "wapim" => "queued;",
            "gowa" => "sent;",
            _ => "accepted;",
        };

    private static string Verdict(HttpResponseMessage reply) => reply.Headers.GetValues("X-Emulator-Verdict").Single();

    private sealed record Ask(string Path, string Credential, string Body);
}
