using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Wording;

namespace Emulator.Compilation.Scenarios;

/// <summary>Can what somebody asks for be had, and at which providers? Asked before it is promised.</summary>
internal sealed class WishCheck(Catalog catalog, ScenarioBook book)
{
    /// <summary>The scenarios of one session, which come before the others.</summary>
    public ScenarioBook Own { get; init; } = ScenarioBook.Empty;

    /// <summary>The wish in a text that some provider can fulfil, or the refusal that says why there is none.</summary>
    public (Wish? Wish, Refusal? Refusal) Read(string text, string provider = "")
    {
        var (wish, error) = Wish.Read(text);
        if (wish is null)
        {
            return (null, ScenarioRefusals.Unreadable(text, error!));
        }

        var refused = catalog.UnknownOperation(wish.Operation) ?? Refused(wish, provider);
        return refused is null ? (wish, null) : (null, refused);
    }

    /// <summary>The providers that can fulfil a wish, in one of their editions at least.</summary>
    public IReadOnlyList<string> ProvidersFor(Wish wish) =>
        [
            .. catalog
                .Providers.Values.Where(family => family.Editions.Values.Any(plan => Build(wish, plan) is null))
                .Select(family => family.Name)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Of one provider its own refusal; of all, one that speaks of all of them.</summary>
    private Refusal? Refused(Wish wish, string provider)
    {
        var plans = catalog
            .Providers.Values.Where(family => provider.Length == 0 || family.Name == provider)
            .SelectMany(family => family.Editions.Values);
        var refusals = plans.Select(plan => Build(wish, plan)).ToArray();
        if (refusals.Length == 0 || refusals.Any(refusal => refusal is null))
        {
            return null;
        }

        return provider.Length > 0 ? refusals[0] : Unknown(wish) ?? refusals[0];
    }

    private Refusal? Unknown(Wish wish)
    {
        var known = catalog
            .Providers.Values.SelectMany(family => family.Editions.Values)
            .SelectMany(plan => plan.Outcomes.Keys.Concat(plan.Generic.Keys))
            .Concat(book.Names)
            .Concat(Own.Names)
            .Append(Wish.AsJudged)
            .ToHashSet(StringComparer.Ordinal);
        return wish.Items.FirstOrDefault(item => !known.Contains(item.Name)) is { } item
            ? ScenarioRefusals.UnknownAnywhere(item.Name, NearestName.Hint(item.Name, known))
            : null;
    }

    private Refusal? Build(Wish wish, ProviderPlan plan) =>
        new ScriptBuilder(plan, name => Own.Find(name) ?? book.Find(name)) { KnownNames = Own.Names.Concat(book.Names) }
            .Build(wish)
            .Refusal;
}
