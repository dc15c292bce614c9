using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>The verb 'version': the program's version, and one line for the contract of each provider.</summary>
internal sealed class VersionVerb(Terminal terminal)
{
    public int Run(Settings settings)
    {
        // First of all, so that whoever wants no more has it though contracts are broken.
        terminal.Say($"emulator {ProgramVersion.Text}");
        var problems = new Problems();
        if (LiveCatalog.Load(HostState.FolderOf(settings), problems) is not { } live || problems.Count > 0)
        {
            return terminal.Refuse(problems);
        }

        var providers = live.Build.Providers.OrderBy(provider => provider.Name, StringComparer.Ordinal);
        foreach (var line in AlignedTable.Lines([.. providers.Select(Row)]))
        {
            terminal.Say(line);
        }

        return ExitCode.Done;
    }

    private static string[] Row(CompiledProvider provider) =>
        [
            provider.Name,
            ContractRevision.Of(provider.Written.Text),
            string.Join(',', provider.Family.Editions.Keys.Order(StringComparer.Ordinal)),
            EvidenceDates.In(provider.Written.Text) is { } days ? $"evidence of {days.From} to {days.To}" : "-",
        ];
}
