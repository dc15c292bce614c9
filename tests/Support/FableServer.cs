using System.Text;
using System.Text.Json.Nodes;
using Emulator.Hosting;

namespace Emulator.Tests.Support;

/// <summary>A server with the made-up providers, and short ways to send images to the one called fable.</summary>
internal sealed class FableServer : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly HttpClient _client;

    private FableServer(TestServer server) => (_server, _client) = (server, server.NewClient());

    public TestServer Server => _server;

    /// <summary>Links to these hosts are fetched.</summary>
    public static async Task<FableServer> StartAsync(string fetch = "", HostParts? parts = null) =>
        new(
            await TestServer.StartAsync(
                new Settings { Contracts = Repository.PathOf("tests/acme"), Fetch = fetch },
                parts
            )
        );

    public static string DataOf(byte[] file, string type = "image/png") =>
        $"data:{type};base64,{Convert.ToBase64String(file)}";

    public Task<FableReply> LinkAsync(string link) => SendAsync(new JsonObject { ["link"] = link });

    public Task<FableReply> DataAsync(string data) => SendAsync(new JsonObject { ["data"] = data });

    public Task<FableReply> IdAsync(string id, string account = "7", string prefix = "") =>
        SendAsync(new JsonObject { ["id"] = id }, account, prefix);

    public Task<FableReply> SendAsync(JsonObject image, string account = "7", string prefix = "") =>
        PostAsync($"{prefix}/fable-api/{account}/images", new JsonObject { ["image"] = image });

    public Task<FableReply> UploadAsync(byte[] file, string type = "image/png", string prefix = "") =>
        PostAsync(prefix + "/fable-api/7/media", new JsonObject { ["file"] = DataOf(file, type) });

    public Task<FableReply> DraftAsync(string name, string image, string prefix = "") =>
        PostAsync(prefix + "/fable-api/7/drafts", new JsonObject { ["name"] = name, ["image"] = image });

    public Task<FableReply> PostAsync(string path, JsonObject body, params string[] headers) =>
        PostAsync(path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), headers);

    public async Task<FableReply> PostAsync(string path, HttpContent content, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        using var reply = await _client.SendAsync(request);
        return new FableReply(
            reply.Headers.GetValues("X-Emulator-Verdict").First(),
            (int)reply.StatusCode,
            await reply.Content.ReadAsStringAsync()
        );
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async Task PutAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var reply = await _client.PutAsync(new Uri(path, UriKind.Relative), content);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>What the server said: the line with the verdict, the status and the body.</summary>
internal sealed record FableReply(string Verdict, int Status, string Text)
{
    public string Outcome => Verdict.Split(';')[0];

    public JsonNode Body => JsonNode.Parse(Text)!;

    public string Id => (string)Body["id"]!;
}
