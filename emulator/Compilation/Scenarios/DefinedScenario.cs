using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>A scenario that somebody sends to the server: what a file must say of itself may be left out.</summary>
internal static class DefinedScenario
{
    private const string File = "body";
    private const string Sample = "{ scenario: night, steps: [ { outcome: unavailable } ] }";

    /// <summary>The scenario of this name; null when the text has mistakes, and the problems say which.</summary>
    public static ScenarioPlan? Read(string name, string text, Catalog catalog, Problems problems)
    {
        if (JsonTree.ReadAny(File, text, problems) is not TreeMap map)
        {
            problems.Add(
                new Origin(File, 1, 1),
                "a scenario is a map, such as {\"steps\":[{\"outcome\":\"unavailable\"}]}"
            );
            return null;
        }

        if (map.Find("scenario") is { Value: TreeText own } && own.Value != name)
        {
            problems.Add(own.Origin, $"the scenario is '{own.Value}', but the address says '{name}'");
        }

        var plan = new ScenarioCompiler(catalog, problems).Compile(Whole(map, name));
        return problems.Count == 0 ? plan : null;
    }

    /// <summary>Those that were given at the start: each is a document of its own and says its name.</summary>
    public static IReadOnlyList<ScenarioPlan> ReadAll(string from, string text, Catalog catalog, Problems problems)
    {
        var (plans, before) = (new List<ScenarioPlan>(), problems.Count);
        foreach (var document in YamlTree.ReadMany(from, text, problems))
        {
            if (document is not TreeMap map || map.Find("scenario")?.Value is not TreeText { Value: var name })
            {
                problems.Add(document.Origin, $"a scenario says its name, such as {Sample}");
            }
            else if (plans.Exists(plan => plan.Name == name))
            {
                problems.Add(document.Origin, $"a second scenario is called '{name}'; rename one");
            }
            else
            {
                plans.Add(new ScenarioCompiler(catalog, problems).Compile(Whole(map, name)));
            }
        }

        if (plans.Count == 0 && problems.Count == before)
        {
            problems.Add(new Origin(from, 1, 1), $"there is no scenario; write one, such as {Sample}");
        }

        return plans;
    }

    private static TreeMap Whole(TreeMap map, string name)
    {
        (string Key, string Value)[] otherwise =
        [
            ("format", "1"),
            ("scenario", name),
            ("about", "Defined at run time."),
            ("group", "rejected"),
            ("how-real", "invented"),
        ];
        var missing = otherwise
            .Where(pair => map.Find(pair.Key) is null)
            .Select(pair => new TreeEntry(pair.Key, map.Origin, new TreeText(map.Origin, pair.Value, quoted: true)));
        return new TreeMap(map.Origin, [.. map.Entries, .. missing]);
    }
}
