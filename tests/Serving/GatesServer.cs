using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A server with the made-up providers on a clock that a test moves, and short ways to ask it.</summary>
internal sealed class GatesServer : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly HttpClient _client;

    private GatesServer(TestServer server) => (_server, _client) = (server, server.NewClient());

    public TestServer Server => _server;

    public static SteppedClock NewClock() => new();

    public static async Task<GatesServer> StartAsync(SteppedClock clock) =>
        new(
            await TestServer.StartAsync(
                new Settings { Contracts = Repository.PathOf("tests/acme") },
                new HostParts(clock)
            )
        );

    /// <summary>The outcome that a request leads to, and what stands in its reply.</summary>
    public async Task<GatesReply> AskAsync(string method, string path, string body = "", params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        }

        using var reply = await _client.SendAsync(request);
        return new GatesReply(
            reply.Headers.GetValues("X-Emulator-Verdict").First().Split(';')[0],
            await reply.Content.ReadAsStringAsync(),
            reply.Headers.ToDictionary(header => header.Key, header => header.Value.First())
        );
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}

/// <summary>What the server said.</summary>
internal sealed record GatesReply(string Outcome, string Body, Dictionary<string, string> Headers);
