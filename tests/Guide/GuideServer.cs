using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>A server over all the guide's fragments, started once.</summary>
public sealed class GuideServer : IAsyncLifetime
{
    private GuideContracts _contracts = null!;

    internal TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _contracts = new GuideContracts();
        _contracts.WriteFragments();
        Server = await TestServer.StartAsync(new Settings { Contracts = _contracts.Path });
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _contracts.Dispose();
    }
}
