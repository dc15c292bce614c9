using System.Net.Http.Headers;
using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Cargo;

/// <summary>A server with the made-up providers, and a client that sends it bodies of all kinds.</summary>
internal sealed class CargoClient : IAsyncDisposable
{
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data; boundary=b";
    private readonly TestServer _server;
    private readonly HttpClient _http;

    private CargoClient(TestServer server) => (_server, _http) = (server, server.NewClient());

    public static async Task<CargoClient> StartAsync(Settings? settings = null) =>
        new(await TestServer.StartAsync((settings ?? new Settings()) with { Contracts = AcmeContracts.Folder }));

    /// <summary>Sends a body to an operation of cargo; headers are written 'Name: value'.</summary>
    public Task<CargoReply> PostAsync(string path, string? type, string body, params string[] headers) =>
        AskAsync("POST", "/cargo-api/" + path, type, Encoding.UTF8.GetBytes(body), headers);

    public async Task<CargoReply> AskAsync(
        string method,
        string path,
        string? type,
        byte[] body,
        params string[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "GET" ? null : new ByteArrayContent(body);
        if (type is not null)
        {
            request.Content!.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var header in headers)
        {
            var (name, value) = (header.Split(": ", 2)[0], header.Split(": ", 2)[1]);
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await SendAsync(request);
    }

    public async Task<CargoReply> SendAsync(HttpRequestMessage request)
    {
        using var reply = await _http.SendAsync(request);
        var verdict = reply.Headers.TryGetValues("X-Emulator-Verdict", out var values) ? values.First() : "";
        return new CargoReply(verdict.Split(';')[0], await reply.Content.ReadAsStringAsync());
    }

    public async Task<string> JournalAsync(string query = "") =>
        (await AskAsync("GET", "/_emulator/api/requests" + query, null, [])).Text;

    public Task<CargoReply> PutAsync(string path, string body) =>
        AskAsync("PUT", "/_emulator/api/" + path, "application/json", Encoding.UTF8.GetBytes(body));

    public static string Part(string name, string text) =>
        $"--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n";

    public static string Basic(string pair) =>
        "Authorization: "
        + new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _server.DisposeAsync();
    }
}

/// <summary>The outcome a request came to, and the body of the reply.</summary>
internal sealed record CargoReply(string Outcome, string Text);
