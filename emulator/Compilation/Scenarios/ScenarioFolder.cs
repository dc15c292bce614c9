using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Finds the scenario files of a folder and compiles each.</summary>
internal sealed class ScenarioFolder(string root, Catalog catalog, Problems problems)
{
    public ScenarioBook ReadAll()
    {
        var found = new Dictionary<string, ScenarioPlan>(StringComparer.Ordinal);
        foreach (var file in Files())
        {
            if (Read(file) is { } plan && !found.TryAdd(plan.Name, plan))
            {
                problems.Add(new Origin(Shown(file), 1, 1), $"a second scenario is called '{plan.Name}'; rename one");
            }
        }

        foreach (var same in found.Values.Where(plan => plan.Code.Length > 0).GroupBy(plan => plan.Code))
        {
            if (same.Select(plan => plan.Name).Order(StringComparer.Ordinal).ToArray() is [var one, var other, ..])
            {
                problems.Add(
                    new Origin(Shown(Path.Combine(root, $"{other}.yaml")), 1, 1),
                    $"the code '{same.Key}' is that of '{one}' too; each scenario has its own"
                );
            }
        }

        return new ScenarioBook(found.Values);
    }

    /// <summary>Another text when a file came, changed or went.</summary>
    public static string State(string root) => ContractFiles.StateOf(() => ContractFiles.Yaml(root));

    private string[] Files()
    {
        try
        {
            return Directory.Exists(root) ? [.. ContractFiles.Yaml(root)] : throw new DirectoryNotFoundException(root);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin(root, 1, 1), $"the folder of scenarios cannot be read: {unreadable.Message}");
            return [];
        }
    }

    private ScenarioPlan? Read(string file)
    {
        try
        {
            return ScenarioCompiler.Read(Shown(file), File.ReadAllText(file), catalog, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin(Shown(file), 1, 1), $"the file cannot be read: {unreadable.Message}");
            return null;
        }
    }

    private string Shown(string file) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(root))!, file).Replace('\\', '/');
}
