using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>The lines that requests are put through: one for each set of accounts that examples say is given.</summary>
internal sealed class JudgingLines(Settings settings) : IAsyncDisposable
{
    private readonly Dictionary<(string Accounts, bool Limits), EmulatorServer> _hosts = [];

    /// <summary>The line for what is given, or why there can be none.</summary>
    public (DirectLine? Line, Problems Problems) For(ExampleGiven? given)
    {
        var problems = new Problems();
        var accounts = given?.Accounts is { } listed ? TreeJson.Write(listed) : settings.Accounts;
        var key = (accounts, given?.Limits ?? settings.Limits);
        if (!_hosts.TryGetValue(key, out var host))
        {
            host = EmulatorServer.Build(settings with { Accounts = key.accounts, Limits = key.Item2 }, problems);
            if (host is null)
            {
                return (null, problems);
            }

            _hosts.Add(key, host);
        }

        return (new DirectLine(host), problems);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }
}
