using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>The servers that the examples need: one for each edition and set of accounts, started once.</summary>
public sealed class ExampleServers : IAsyncLifetime
{
    private readonly Dictionary<(string Edition, string Accounts, bool Limits), TestServer> _servers = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
    }

    internal async Task<TestServer> ForAsync(ExampleGiven given)
    {
        var key = (given.Edition, Accounts: given.Accounts is { } tree ? Examples.Json(tree) : "open", given.Limits);
        if (!_servers.TryGetValue(key, out var server))
        {
            var settings = new Settings
            {
                Edition = key.Edition,
                Accounts = key.Accounts,
                Limits = key.Limits,
            };
            _servers[key] = server = await TestServer.StartAsync(settings);
        }

        return server;
    }
}
