using Emulator.Hosting;
using Emulator.Tests.Support;

namespace Emulator.Tests.Guide;

/// <summary>A server over all the guide's fragments, started once, with limits on.</summary>
public sealed class GuideServer : IAsyncLifetime
{
    internal TestServer Server { get; private set; } = null!;

    /// <summary>Contracts are read when the server starts; the files may go then.</summary>
    public async Task InitializeAsync()
    {
        using var contracts = new GuideContracts();
        contracts.WriteFragments();
        Server = await TestServer.StartAsync(
            new Settings
            {
                Contracts = contracts.Path,
                Watch = null,
                Limits = true,
            }
        );
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
