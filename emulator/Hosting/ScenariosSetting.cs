using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Hosting;

/// <summary>Reads which scenarios there are: a folder of them, or YAML that adds some to the shipped ones.</summary>
internal static class ScenariosSetting
{
    private const string Flag = "--scenarios";

    /// <summary>Null when anything is wrong with any of them, and the problems say what.</summary>
    public static LiveScenarios? Load(Settings settings, Catalog catalog, Problems problems)
    {
        var (written, before) = (settings.Scenarios, problems.Count);
        var isYaml = SettingValues.IsYaml(written);
        var live = LiveScenarios.Load(isYaml || written.Length == 0 ? Shipped : written, catalog, problems);
        var added = isYaml ? DefinedScenario.ReadAll(Flag, written, catalog, problems) : [];
        if (live is null || problems.Count > before)
        {
            return null;
        }

        foreach (var plan in added)
        {
            live.Put(plan);
        }

        return live;
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "scenarios");
}
