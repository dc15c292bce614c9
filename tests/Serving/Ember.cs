using System.Text;
using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A server with the made-up providers, asked for what their replies can say.</summary>
internal sealed class Ember : IAsyncDisposable
{
    private readonly TestServer _server;

    private Ember(TestServer server) => _server = server;

    /// <summary>A clock that stands still until a test moves it.</summary>
    public SteppedClock Clock { get; private init; } = null!;

    public TestServer Server => _server;

    public static async Task<Ember> StartAsync(Settings? settings = null)
    {
        var wanted = (settings ?? new Settings()) with { Contracts = Repository.PathOf("tests/acme") };
        var clock = new SteppedClock();
        return new Ember(await TestServer.StartAsync(wanted, new HostParts(clock))) { Clock = clock };
    }

    public Task<RawReply> GetAsync(string target, string headers = "", string host = "localhost") =>
        RawClient.AskAsync(_server, $"GET {target} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n");

    public Task<RawReply> PostAsync(string path, object body, string headers = "") =>
        RawClient.AskAsync(_server, RawClient.Post(path, JsonSerializer.Serialize(body), headers));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>What a reply's body says under a name.</summary>
internal static class EmberReply
{
    public static JsonElement Said(this RawReply reply, string name)
    {
        Assert.True(reply.Status == 200, Encoding.UTF8.GetString(reply.Body));
        return JsonDocument.Parse(reply.Body).RootElement.GetProperty(name);
    }

    public static string Text(this RawReply reply, string name) => reply.Said(name).GetString()!;
}
