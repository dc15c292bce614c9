using Emulator.Compilation.Scenarios;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Admin;

/// <summary>A scenario that can be asked for: its name, its meaning, who can do it, and what it takes.</summary>
internal sealed record ScenarioView(
    string Name,
    string About,
    string Group,
    string HowReal,
    TakenView? Value,
    string? Recipient,
    IReadOnlyList<string> Providers,
    int Steps,
    bool? DefinedAtRunTime
)
{
    public static ScenarioView Of(ScenarioPlan plan, WishCheck check, bool isDefined) =>
        new(
            plan.Name,
            plan.About,
            plan.Group,
            plan.HowReal,
            plan.Takes is { } takes ? new TakenView(takes.Kind.ToString().ToLowerInvariant(), takes.About) : null,
            plan.Code.Length == 0 ? null : MagicRecipients.Block + plan.Code,
            check.ProvidersFor(Wish.Of(plan.Name)),
            plan.Steps.Length,
            isDefined ? true : null
        );
}

/// <summary>What may be said behind the name, as in 'slow:25s'.</summary>
internal sealed record TakenView(string Is, string About);

/// <summary>Scenarios, and the outcomes of each provider, which can be asked for by their names too.</summary>
internal sealed record ScenarioListView(ScenarioView[] Scenarios, Dictionary<string, OutcomesView[]> Outcomes);

/// <summary>An outcome of a provider, as it can be asked for.</summary>
internal sealed record OutcomesView(string Name, int Status, string[]? Later, string Evidence)
{
    /// <summary>Those of every provider; of several editions, each name once.</summary>
    public static Dictionary<string, OutcomesView[]> OfAll(Catalog catalog) =>
        catalog
            .Providers.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => Of(pair.Value));

    private static OutcomesView[] Of(ProviderFamily family) =>
        [
            .. family
                .Editions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => pair.Value.Outcomes.Values)
                .Select(verdict => verdict.Outcome)
                .DistinctBy(outcome => outcome.Name)
                .OrderBy(outcome => outcome.Name, StringComparer.Ordinal)
                .Select(outcome => new OutcomesView(
                    outcome.Name,
                    outcome.Reply.Status,
                    outcome.Later.IsEmpty ? null : [.. outcome.Later.Select(later => later.Event)],
                    outcome.Evidence
                )),
        ];
}
