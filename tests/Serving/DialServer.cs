using System.Text.Json;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>The made-up provider that looks closely at fields, on a real connection.</summary>
internal sealed class DialServer(TestServer server) : IAsyncDisposable
{
    public static async Task<DialServer> StartAsync() =>
        new(await TestServer.StartAsync(new Settings { Contracts = Repository.PathOf("tests/acme") }));

    /// <summary>The verdict on a body and, when it was refused, what the reply says of the fault.</summary>
    public async Task<string> AskAsync(string operation, string body, string query = "", string headers = "")
    {
        var reply = await RawClient.AskAsync(
            server,
            RawClient.Post($"/dial-api/{operation}{query}", body.Replace('\'', '"'), headers)
        );
        using var said = JsonDocument.Parse(reply.Text);
        return Send.Outcome(reply) is "wrong" or "missing"
            ? string.Join(' ', said.RootElement.EnumerateObject().Take(4).Select(part => part.Value.ToString()))
            : Send.Outcome(reply)!;
    }

    /// <summary>The whole reply, as it was sent.</summary>
    public async Task<string> TextAsync(string operation, string body, string headers = "")
    {
        var request = RawClient.Post($"/dial-api/{operation}", body.Replace('\'', '"'), headers);
        return (await RawClient.AskAsync(server, request)).Text;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
