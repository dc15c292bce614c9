using System.Text.Json.Nodes;
using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving.Uploads;

/// <summary>A server with one made-up provider that takes files of up to a hundred megabytes.</summary>
internal sealed class HarborServer : IAsyncDisposable
{
    public const string Path = "/harbor-api/files";

    private readonly HarborContracts _contracts;

    private HarborServer(TestServer server, HarborContracts contracts) => (Server, _contracts) = (server, contracts);

    public TestServer Server { get; }

    public static async Task<HarborServer> StartAsync(Settings? settings = null, HostParts? parts = null)
    {
        var contracts = new HarborContracts();
        var wanted = (settings ?? new Settings()) with { Contracts = contracts.Folder };
        return new HarborServer(await TestServer.StartAsync(wanted, parts), contracts);
    }

    /// <summary>Sends a file over a connection of its own and reads what the server knows of it.</summary>
    public async Task<JsonNode> UploadAsync(LargeUpload upload)
    {
        using var client = await RawClient.ConnectAsync(Server);
        await upload.SendAsync(client);
        var reply = await client.ReadReplyAsync();
        Assert.Equal(200, reply.Status);
        return JsonNode.Parse(reply.Text)!;
    }

    public Task<JournalEntry> EntryAsync() => Server.EntryAsync(_ => true);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _contracts.Dispose();
    }
}
