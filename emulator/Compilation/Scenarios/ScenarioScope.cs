using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Wording;

namespace Emulator.Compilation.Scenarios;

/// <summary>What the parts of one scenario must know while it is compiled.</summary>
internal sealed class ScenarioScope(Catalog catalog, Problems problems)
{
    private readonly ProviderPlan[] _providers =
    [
        .. catalog.Providers.Values.SelectMany(family => family.Editions.Values),
    ];

    public Problems Problems => problems;

    /// <summary>What may be said behind the name; null where nothing may.</summary>
    public TakenValue? Takes { get; set; }

    public bool UsesValue { get; private set; }

    /// <summary>A number of a step, or the word that stands for the value behind the name.</summary>
    public Amount? Amount(MapReader reader, string key, ValueKind kind)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        var origin = reader.Map.Find(key)!.Value.Origin;
        if (text == ScenarioWords.Value)
        {
            UsesValue = true;
            CheckKind(key, kind, origin);
            return new Amount(0, IsTaken: true);
        }

        if (ValueKinds.Read(kind, text) is { } number)
        {
            return new Amount(number, IsTaken: false);
        }

        problems.Add(origin, $"'{key}' is '{text}'; write {ValueKinds.Sample(kind)}, or {ScenarioWords.Value}");
        return null;
    }

    /// <summary>
    /// Reports names that stand for an outcome at no provider. Where one of them is for any provider, the others may
    /// belong to providers that are not here.
    /// </summary>
    public void CheckOutcomes(IReadOnlyList<TextAt> names)
    {
        if (names.Any(name => name.Text == Wish.AsJudged || GenericNames.All.Contains(name.Text)))
        {
            return;
        }

        foreach (var name in names.Where(name => !IsOutcome(name.Text)))
        {
            var known = _providers.SelectMany(provider => provider.Outcomes.Keys).Concat(GenericNames.All);
            var hint = NearestName.Hint(name.Text, known.Append(Wish.AsJudged));
            problems.Add(name.Origin, $"no provider has an outcome '{name.Text}'; {hint}");
        }
    }

    public void CheckProvider(TextAt name) => Check("provider", name, catalog.Providers.Keys);

    public void CheckOperation(TextAt name) =>
        Check("operation", name, [.. catalog.Routes.Select(route => route.Operation)]);

    private bool IsOutcome(string name) => _providers.Any(provider => provider.Outcomes.ContainsKey(name));

    private void Check(string what, TextAt name, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(name.Text))
        {
            problems.Add(name.Origin, $"no {what} is called '{name.Text}'; {NearestName.Hint(name.Text, known)}");
        }
    }

    private void CheckKind(string key, ValueKind kind, Origin origin)
    {
        if (Takes is null)
        {
            problems.Add(origin, $"'{key}' is {ScenarioWords.Value}, but the scenario says no 'value'");
        }
        else if (Takes.Kind != kind)
        {
            problems.Add(origin, $"'{key}' wants {ValueKinds.Sample(kind)}, but the 'value' is another kind");
        }
    }
}
