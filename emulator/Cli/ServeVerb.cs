using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'serve': from settings to a server that runs until it is stopped.</summary>
internal sealed class ServeVerb(Terminal terminal)
{
    public async Task<int> RunAsync(Settings settings)
    {
        var problems = new Problems();
        await using var host = EmulatorServer.Build(settings, problems);
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

        var addresses = host.Addresses;
        foreach (var address in addresses)
        {
            terminal.Say($"listening on {address}");
        }

        await host.WaitForShutdownAsync();
        return await EndAsync(host, addresses.FirstOrDefault("http://localhost"));
    }

    /// <summary>Every request has its reply by now, or none any more: what there is to tell is complete.</summary>
    private async Task<int> EndAsync(EmulatorServer host, string address)
    {
        foreach (var line in host.Summary)
        {
            terminal.Say(line);
        }

        if (await host.JournalOnExit.WriteAsync(address) is not { } failure)
        {
            return ExitCode.Done;
        }

        terminal.Error(failure);
        return ExitCode.Failed;
    }
}
