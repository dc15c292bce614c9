using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Cli;

/// <summary>All scenarios of a folder, and the contracts that they are asked of.</summary>
internal sealed record LoadedScenarios(Catalog Catalog, ScenarioBook Book)
{
    /// <summary>Null when anything is wrong, and every problem is printed.</summary>
    public static LoadedScenarios? Load(Settings settings, Terminal terminal)
    {
        var problems = new Problems();
        if (
            LiveCatalog.Load(HostState.FolderOf(settings), problems) is { Current: var catalog }
            && ScenariosSetting.Load(settings, catalog, problems) is { } scenarios
        )
        {
            return new LoadedScenarios(catalog, scenarios.Current);
        }

        terminal.Refuse(problems);
        return null;
    }
}
