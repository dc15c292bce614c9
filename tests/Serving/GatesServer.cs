using System.Text;
using Emulator.Compilation;
using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A server with the made-up providers on a clock that a test moves, and short ways to ask it.</summary>
internal sealed class GatesServer : IAsyncDisposable
{
    public const string Messages = "/gates-api/7/messages";
    private const string Credential = "Authorization: Bearer good";
    private readonly HttpClient _client;

    private GatesServer(TestServer server, SteppedClock clock) =>
        (Server, Clock, _client) = (server, clock, server.NewClient());

    public TestServer Server { get; }

    public SteppedClock Clock { get; }

    public static async Task<GatesServer> StartAsync(Settings? settings = null)
    {
        var clock = new SteppedClock();
        settings = (settings ?? new Settings()) with { Contracts = Repository.PathOf("tests/acme") };
        return new GatesServer(await TestServer.StartAsync(settings, new HostParts(clock)), clock);
    }

    /// <summary>The key of one of the provider's queues.</summary>
    public static KeyPlan Queue(string name) => new(["gates", "queue", name], [MemoryBook.ByAccount]);

    /// <summary>Sends a message as account 7.</summary>
    public Task<GatesReply> SendAsync(string body, string path = Messages) => AskAsync("POST", path, body, Credential);

    public async Task<string> OutcomeAsync(string body, string path = Messages) =>
        (await SendAsync(body, path)).Outcome;

    /// <summary>The outcome that a request leads to, and what stands in its reply.</summary>
    public async Task<GatesReply> AskAsync(string method, string path, string body = "", params string[] headers)
    {
        using var reply = await CallAsync(method, path, body, headers);
        return new GatesReply(
            reply.Headers.GetValues("X-Emulator-Verdict").First().Split(';')[0],
            await reply.Content.ReadAsStringAsync(),
            reply.Headers.ToDictionary(header => header.Key, header => header.Value.First())
        );
    }

    public async Task<HttpResponseMessage> CallAsync(
        string method,
        string path,
        string body = "",
        params string[] headers
    )
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

        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>What the server said.</summary>
internal sealed record GatesReply(string Outcome, string Body, Dictionary<string, string> Headers);
