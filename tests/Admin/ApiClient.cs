using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A server of its own, and a client that sends images to it and asks its API about them.</summary>
internal sealed class ApiClient : IAsyncDisposable
{
    public const string Phone = "106540352242922";
    private readonly TestServer _server;
    private readonly HttpClient _http;

    private ApiClient(TestServer server) => (_server, _http) = (server, server.NewClient());

    public TestServer Server => _server;

    public static async Task<ApiClient> StartAsync(Settings? settings = null, HostParts? parts = null) =>
        new(await TestServer.StartAsync(settings, parts));

    public Task<ApiReply> GetAsync(string path, params string[] headers) => AskAsync("GET", path, null, headers);

    public Task<ApiReply> PutAsync(string path, string body) => AskAsync("PUT", path, body);

    public Task<ApiReply> DeleteAsync(string path) => AskAsync("DELETE", path, null);

    /// <summary>Sends an image by link, as an application does; headers are written 'Name: value'.</summary>
    public Task<ApiReply> SendAsync(string to = "16505550001", string prefix = "", params string[] headers) =>
        SendFromAsync(Phone, to, prefix, headers);

    public Task<ApiReply> SendFromAsync(string phone, string to, string prefix, params string[] headers)
    {
        var image = """{"link":"https://images.emulator.test/a.jpg"}""";
        var body = $$"""{"messaging_product":"whatsapp","to":"{{to}}","type":"image","image":{{image}}}""";
        return AskAsync("POST", $"{prefix}/v23.0/{phone}/messages", body, WithCredential(headers));
    }

    /// <summary>The status that a form is answered with.</summary>
    public async Task<int> PostAsync(string path, HttpContent form)
    {
        using var reply = await _http.PostAsync(new Uri(path, UriKind.Relative), form);
        return (int)reply.StatusCode;
    }

    public async Task<ApiReply> AskAsync(string method, string path, string? body, params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var header in headers)
        {
            var (name, value) = (header.Split(": ", 2)[0], header.Split(": ", 2)[1]);
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var reply = await _http.SendAsync(request);
        return new ApiReply(
            (int)reply.StatusCode,
            await reply.Content.ReadAsStringAsync(),
            First(reply, "X-Emulator-Error"),
            First(reply, "X-Emulator-Verdict")
        );
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private static string[] WithCredential(string[] headers) =>
        headers.Any(header => header.StartsWith("Authorization", StringComparison.Ordinal))
            ? headers
            : ["Authorization: Bearer EAAJB", .. headers];

    private static string First(HttpResponseMessage reply, string name) =>
        reply.Headers.TryGetValues(name, out var values) ? values.First() : "";
}

/// <summary>What the server answered.</summary>
internal sealed partial record ApiReply(int Status, string Text, string Error, string Verdict)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Detail => Json.GetProperty("detail").GetString()!;

    /// <summary>The text without what differs from run to run.</summary>
    public string Scrubbed
    {
        get
        {
            var text = StartId().Replace(Text, "$1{start}");
            text = Time().Replace(text, "{time}");
            text = Port().Replace(text, "$1:{port}");
            return Took().Replace(text, "$1{took}");
        }
    }

    public long Number(string name) => Json.GetProperty(name).GetInt64();

    /// <summary>The recipients of the requests in a list, newest first.</summary>
    public string[] Recipients => [.. Requests.Select(entry => entry.GetProperty("to").GetString()!)];

    public JsonElement[] Requests => [.. Json.GetProperty("requests").EnumerateArray()];

    [GeneratedRegex("(\"startId\": \")[0-9a-f]{16}", RegexOptions.None, 1000)]
    private static partial Regex StartId();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"(127\.0\.0\.1):\d+", RegexOptions.None, 1000)]
    private static partial Regex Port();

    [GeneratedRegex("(\"tookMs\": )[0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Took();
}
