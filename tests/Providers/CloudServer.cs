using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>A server with our own contracts, and short ways to upload and send images by Meta's API.</summary>
internal sealed class CloudServer : IAsyncDisposable
{
    public const string Number = "106540352242922";

    private readonly HttpClient _http;

    private CloudServer(TestServer server)
    {
        (Server, _http) = (server, server.NewClient());
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "EAAJB...");
    }

    public TestServer Server { get; }

    /// <summary>Links to these hosts are fetched.</summary>
    public static async Task<CloudServer> StartAsync(string fetch = "") =>
        new(await TestServer.StartAsync(new Settings { Fetch = fetch }));

    /// <summary>A made-up picture, as the emulator gives it away.</summary>
    public async Task<CloudFile> MakeAsync(string picture)
    {
        using var reply = await _http.GetAsync(new Uri("/_emulator/images/" + picture, UriKind.Relative));
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        var bytes = await reply.Content.ReadAsByteArrayAsync();
        return new CloudFile(picture.Split('?')[0], $"{reply.Content.Headers.ContentType}", bytes);
    }

    public async Task<CloudReply> UploadAsync(CloudFile file, string prefix = "")
    {
        using var part = new ByteArrayContent(file.Bytes);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("whatsapp"), "messaging_product" },
            { part, "file", file.Name },
        };
        return await AskAsync(HttpMethod.Post, $"{prefix}/v23.0/{Number}/media", form);
    }

    public Task<CloudReply> SendAsync(string image, string number = Number, string prefix = "")
    {
        var body = $$"""{"messaging_product":"whatsapp","to":"16505551234","type":"image","image":{{image}}}""";
        return PostAsync($"{prefix}/v23.0/{number}/messages", body, "application/json");
    }

    public Task<CloudReply> SendIdAsync(string id, string number = Number, string prefix = "") =>
        SendAsync($$"""{"id":"{{id}}"}""", number, prefix);

    public Task<CloudReply> SendLinkAsync(string link, string prefix = "") =>
        SendAsync($$"""{"link":"{{link}}"}""", prefix: prefix);

    /// <summary>A body as it stands; its letters are bytes, one each.</summary>
    public async Task<CloudReply> PostAsync(string path, string body, string type)
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await AskAsync(HttpMethod.Post, path, content);
    }

    public async Task<CloudReply> AskAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var reply = await _http.SendAsync(request);
        var verdict = reply.Headers.GetValues("X-Emulator-Verdict").Single();
        return new CloudReply((int)reply.StatusCode, verdict, await reply.Content.ReadAsStringAsync());
    }

    /// <summary>The words with which the journal says that the message of a reply failed later.</summary>
    public async Task<string?> DetailsAsync(CloudReply reply)
    {
        var path = $"/_emulator/api/requests/{reply.Verdict.Split("journal=")[1]}";
        var entry = JsonNode.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
        return (string?)entry["later"]?[0]?["body"]?["error_data"]?["details"];
    }

    public async Task SetupAsync(string session, string setup)
    {
        using var body = new StringContent(setup);
        using var reply = await _http.PutAsync(new Uri("/_emulator/api/sessions/" + session, UriKind.Relative), body);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>A file as an application has it: its name, what it is called, and its bytes.</summary>
internal sealed record CloudFile(string Name, string Type, byte[] Bytes);

/// <summary>What came back: the status, the line with the verdict, and the body.</summary>
internal sealed record CloudReply(int Status, string Verdict, string Text)
{
    public string Outcome => Verdict.Split(';')[0];

    public JsonNode Body => JsonNode.Parse(Text)!;

    public string Id => (string)Body["id"]!;
}
