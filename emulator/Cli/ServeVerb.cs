using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'serve': from settings to a server that runs until it is stopped.</summary>
internal sealed class ServeVerb(Terminal terminal)
{
    public async Task<int> RunAsync(Settings settings)
    {
        var problems = new Problems();
        await using var host = EmulatorHost.Build(settings, problems);
        if (host is null)
        {
            return terminal.Refuse(problems);
        }

        try
        {
            await host.StartAsync();
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            terminal.Error(
                $"cannot listen: {taken.Message.TrimEnd('.')}. Stop what listens there, or choose another --urls."
            );
            return ExitCode.Failed;
        }

        foreach (var address in host.Addresses)
        {
            terminal.Say($"listening on {address}");
        }

        await host.WaitForShutdownAsync();
        return ExitCode.Done;
    }
}
