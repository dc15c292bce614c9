using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans;

namespace Emulator.Cli;

/// <summary>The verbs 'check' and 'routes': read the contracts, say what is wrong or what is there.</summary>
internal sealed class CatalogVerbs(Terminal terminal)
{
    public int Check(Settings settings)
    {
        if (Load(settings) is not { } catalog)
        {
            return ExitCode.Failed;
        }

        foreach (var family in catalog.Providers.Values.OrderBy(family => family.Name, StringComparer.Ordinal))
        {
            terminal.Say($"{family.Name}: {family.About}");
            foreach (var plan in family.Editions.Values.OrderBy(plan => plan.Edition, StringComparer.Ordinal))
            {
                var outcomes = plan
                    .Outcomes.Values.Select(verdict => verdict.Outcome)
                    .Where(outcome => !outcome.IsOurs)
                    .ToArray();
                var inferred = outcomes
                    .Where(outcome => outcome.Evidence == "inferred")
                    .Select(outcome => outcome.Name)
                    .Order(StringComparer.Ordinal);
                var count = $"{outcomes.Length} outcomes, inferred: {string.Join(", ", inferred)}";
                terminal.Say($"  {plan.Edition}: {count}");
            }
        }

        terminal.Say("no problems");
        return ExitCode.Done;
    }

    public int Routes(Settings settings)
    {
        if (Load(settings) is not { } catalog)
        {
            return ExitCode.Failed;
        }

        foreach (var route in catalog.Routes)
        {
            terminal.Say($"{route.Provider, -16} {route.Method, -7} {route.Path}  ({route.Operation})");
        }

        return ExitCode.Done;
    }

    private Catalog? Load(Settings settings)
    {
        var problems = new Problems();
        var catalog = Compiler.Load(HostState.FolderOf(settings), problems);
        if (catalog is null)
        {
            terminal.Refuse(problems);
        }

        return catalog;
    }
}
