using Emulator.Hosting;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>A server with the made-up providers, started once for all tests that ask flora.</summary>
public sealed class FloraServer : IAsyncLifetime
{
    private TestServer? _server;

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(new Settings { Contracts = AcmeContracts.Folder });

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    internal Task<RawReply> PostAsync(string path, string body, string headers = "") =>
        RawClient.AskAsync(_server!, RawClient.Post($"/flora-api/{path}", body, headers));

    internal Task<RawClient> ConnectAsync() => RawClient.ConnectAsync(_server!);

    internal Task<RawReply> GetAsync(string path, string headers = "") =>
        RawClient.AskAsync(_server!, $"GET /flora-api/{path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n");
}
