using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>A server that a verb builds, starts and ends, saying what goes wrong on the way.</summary>
internal sealed class ServedHost(EmulatorServer host, Terminal terminal) : IAsyncDisposable
{
    public EmulatorServer Host => host;

    /// <summary>The address that is told to others; the server listens by now.</summary>
    public string Address => host.Addresses.FirstOrDefault("http://localhost").TrimEnd('/');

    /// <summary>The server before it starts; null when settings or contracts have problems, which are told.</summary>
    public static ServedHost? Build(Settings settings, Terminal terminal, HostParts? parts = null)
    {
        var problems = new Problems();
        if (EmulatorServer.Build(settings, problems, parts) is { } host)
        {
            return new ServedHost(host, terminal);
        }

        terminal.Refuse(problems);
        return null;
    }

    /// <summary>Whether it listens now; says why when it does not.</summary>
    public async Task<bool> StartAsync()
    {
        try
        {
            await host.StartAsync();
            NoCollections.End();
            return true;
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            terminal.Error(
                $"cannot listen: {taken.Message.TrimEnd('.')}. Stop what listens there, or choose another --urls."
            );
            return false;
        }
    }

    /// <summary>Every request has its reply by now, or none any more: what there is to tell is complete.</summary>
    public async Task<int> EndAsync(string address, Action<string> tell)
    {
        foreach (var line in host.Summary)
        {
            tell(line);
        }

        if (await host.JournalOnExit.WriteAsync(address) is not { } failure)
        {
            return ExitCode.Done;
        }

        terminal.Error(failure);
        return ExitCode.Failed;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
