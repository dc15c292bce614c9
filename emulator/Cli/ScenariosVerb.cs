using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'scenarios': a table of every failure that can be asked for by its name.</summary>
internal sealed class ScenariosVerb(Terminal terminal)
{
    public int Run(Settings settings)
    {
        if (LoadedScenarios.Load(settings, terminal) is not { } scenarios)
        {
            return ExitCode.Failed;
        }

        var rows = new ScenarioTable(scenarios).Rows().Select(Words);
        var head = new[] { "NAME", "GROUP", "VALUE", "CODE", "HOW REAL", "PROVIDERS", "WHAT HAPPENS" };
        foreach (var line in AlignedTable.Lines([head, .. rows]))
        {
            terminal.Say(line);
        }

        return ExitCode.Done;
    }

    private static string[] Words(ScenarioRow row) =>
        [
            row.Name,
            row.Group,
            Otherwise(row.Otherwise.Length > 0 ? $"{row.Takes}, else {row.Otherwise}" : row.Takes),
            Otherwise(row.Code),
            row.HowReal,
            Otherwise(row.Providers.Replace(", ", ",", StringComparison.Ordinal)),
            row.About,
        ];

    private static string Otherwise(string text) => text.Length > 0 ? text : "-";
}
