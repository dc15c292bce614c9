using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'routes': a table of everything that is answered, and where.</summary>
internal sealed class RoutesVerb(Terminal terminal)
{
    public int Run(Settings settings)
    {
        if (LoadedContracts.Load(settings, terminal, _ => false) is not { } providers)
        {
            return ExitCode.Failed;
        }

        var rows = providers.SelectMany(Rows).Prepend(["PROVIDER", "METHOD", "PATH", "OPERATION", "HOSTS", "MOUNT"]);
        foreach (var line in AlignedTable.Lines([.. rows]))
        {
            terminal.Say(line);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string[]> Rows(LoadedProvider provider) =>
        provider
            .Contracts[0]
            .Operations.SelectMany(operation => operation.Paths.Select(path => Row(provider, operation, path)));

    private static string[] Row(LoadedProvider provider, OperationContract operation, string path) =>
        [
            provider.Name,
            operation.Method,
            path,
            operation.Name,
            provider.Contracts[0].Hosts.Count == 0 ? "-" : string.Join(",", provider.Contracts[0].Hosts),
            $"/{provider.Name}/",
        ];
}
