using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Wire;

/// <summary>A made-up provider on a real connection, whose replies are known to the byte but for their date.</summary>
internal sealed class WireServer(TestServer server) : IAsyncDisposable
{
    public const string Path = "/bolt-api/send?token=t";
    public const string Body = """{"sent":"0123456789012345678901234567890123456789"}""";
    public const string Request = """{"phone":"0123456789012345678901234567890123456789"}""";

    public TestServer Server => server;

    public static async Task<WireServer> StartAsync(HostParts? parts = null) =>
        new(await TestServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder, Plain = true }, parts));

    /// <summary>A whole request that asks for a fault.</summary>
    public static string Post(string scenario = "", string path = Path) =>
        RawClient.Post(path, Request, HeaderOf(scenario));

    public static string HeaderOf(string scenario) =>
        scenario.Length == 0 ? "" : $"X-Emulator-Scenario: {scenario}\r\n";

    /// <summary>The reply as the web server writes it, with the date that stands in what really came.</summary>
    public static string Reply(string body, string received, int? length = null)
    {
        var date = received.Split("Date: ") is [_, var rest, ..] ? rest.Split("\r\n")[0] : "no date";
        return $"HTTP/1.1 200 OK\r\nContent-Length: {length ?? Body.Length}\r\n"
            + $"Content-Type: application/json\r\nDate: {date}\r\n\r\n{body}";
    }

    public Task<RawClient> ConnectAsync() => RawClient.ConnectAsync(server);

    /// <summary>A connection whose request waits for a reply that does not come.</summary>
    public async Task<RawClient> BeginAsync(string scenario)
    {
        var (client, seen) = (await ConnectAsync(), server.Journal().Count);
        await client.SendAsync(Post(scenario));
        await server.SeenAsync(seen + 1);
        return client;
    }

    /// <summary>An ordinary request on a connection of its own is answered as ever.</summary>
    public async Task AssertGoodAsync() => Assert.Equal(Body, (await RawClient.AskAsync(server, Post())).Text);

    public Task<JournalEntry> EntryAsync() => server.EntryAsync(entry => entry.Number == 1);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
