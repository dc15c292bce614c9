using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'serve': from settings to a server that runs until it is stopped.</summary>
internal sealed class ServeVerb(Terminal terminal)
{
    public async Task<int> RunAsync(Settings settings)
    {
        await using var server = ServedHost.Build(settings, terminal);
        if (server is null || !await server.StartAsync())
        {
            return ExitCode.Failed;
        }

        var address = server.Address;
        foreach (var each in server.Host.Addresses)
        {
            terminal.Say($"listening on {each}");
        }

        await server.Host.WaitForShutdownAsync();
        return await server.EndAsync(address, terminal.Say);
    }
}
