using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;
using RestEase;

namespace Emulator.Tests.WireMock;

/// <summary>A server with made-up providers, driven by WireMock.Net's admin calls, and a short way to ask it.</summary>
internal sealed class WireMockServer : IAsyncDisposable
{
    public const string Send = "/jinx-api/send";

    private readonly TestServer _server;
    private readonly HttpClient _http;

    private WireMockServer(TestServer server)
    {
        (_server, _http) = (server, server.NewClient());
        Admin = AdminOf("");
    }

    public TestServer Server => _server;

    /// <summary>The typed client; of no session.</summary>
    public IWireMockAdmin Admin { get; }

    public static async Task<WireMockServer> StartAsync(HostParts? parts = null) =>
        new(await TestServer.StartAsync(new Settings { Contracts = Repository.PathOf("tests/acme") }, parts));

    public IWireMockAdmin AdminOf(string session) =>
        RestClient.For<IWireMockAdmin>(
            session.Length == 0 ? _server.Address : new Uri(_server.Address, $"_emulator/s/{session}/")
        );

    public async Task<WireReply> AskAsync(string method, string path, string? body = null, params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var header in headers)
        {
            var (name, value) = (header.Split(": ", 2)[0], header.Split(": ", 2)[1]);
            if (name == "Content-Type")
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
                continue;
            }

            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var reply = await _http.SendAsync(request);
        return new WireReply(
            (int)reply.StatusCode,
            await reply.Content.ReadAsStringAsync(),
            reply.Headers.TryGetValues("X-Emulator-Verdict", out var verdict) ? verdict.First() : "",
            reply.Headers.TryGetValues("X-Emulator-Error", out var error) ? error.First() : ""
        );
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>What the server said, with the two lines in which the emulator speaks of itself.</summary>
internal sealed record WireReply(int Status, string Text, string Verdict, string Error);
