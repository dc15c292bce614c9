using System.Collections.Immutable;
using Emulator.Wording;

namespace Emulator.Plans.Scenarios;

/// <summary>Makes a script of a wish, or says what one provider cannot do of it.</summary>
internal sealed class ScriptBuilder(ProviderPlan provider, Func<string, ScenarioPlan?> scenarios)
{
    private const int MostSteps = 1000;

    private readonly List<ScriptStep> _steps = [];
    private readonly List<ScenarioConditions> _when = [];

    /// <summary>The scenarios that are known by name, for a hint.</summary>
    public IEnumerable<string> KnownNames { get; init; } = [];

    public (Script? Script, Refusal? Refusal) Build(Wish wish)
    {
        for (var i = 0; i < wish.Items.Length; i++)
        {
            if (Add(wish.Items[i], isLast: i == wish.Items.Length - 1) is { } refusal)
            {
                return (null, refusal);
            }
        }

        return _steps.Count > MostSteps
            ? (null, ScenarioRefusals.TooManySteps(wish.Text, MostSteps))
            : (new Script([.. _steps]) { When = [.. _when] }, null);
    }

    /// <summary>The outcome that the provider has for a status.</summary>
    public (Script? Script, Refusal? Refusal) Build(string status)
    {
        if (!provider.ByStatus.TryGetValue(status, out var verdict))
        {
            return (null, ScenarioRefusals.UnknownStatus(status, provider.Name, provider.ByStatus.Keys));
        }

        AddOutcome(new WishItem(status, "", 0), verdict, isLast: true);
        return (new Script([.. _steps]), null);
    }

    /// <summary>An outcome of the provider's own comes before a scenario of the same name.</summary>
    private Refusal? Add(WishItem item, bool isLast)
    {
        if (item.Name == Wish.AsJudged)
        {
            return AddOutcome(item, null, isLast);
        }

        if (provider.Outcomes.TryGetValue(item.Name, out var own))
        {
            return AddOutcome(item, own with { Subject = ProviderPlan.AskedFor }, isLast);
        }

        if (scenarios(item.Name) is { } scenario)
        {
            return AddScenario(item, scenario, isLast);
        }

        return provider.Generic.TryGetValue(item.Name, out var shared)
            ? AddOutcome(item, shared, isLast)
            : Refuse(item.Name);
    }

    /// <summary>An outcome takes a time: for so long it is answered.</summary>
    private Refusal? AddOutcome(WishItem item, Verdict? verdict, bool isLast)
    {
        var time = item.Value.Length == 0 ? null : ValueKinds.Read(ValueKind.Time, item.Value);
        if (item.Value.Length > 0 && time is null)
        {
            return ScenarioRefusals.WrongValue(item.Name, item.Value, ValueKinds.Sample(ValueKind.Time));
        }

        var once = item.Times == 0 && isLast ? ScenarioStep.Forever : 1;
        var start = _steps.Count;
        _steps.Add(
            new ScriptStep(new ScenarioStep(), item.Name)
            {
                Verdict = verdict,
                Times = item.Times > 0 && time is null ? item.Times : once,
                For = time is { } ticks ? TimeSpan.FromTicks(ticks) : null,
                Number = start + 1,
                RoundStart = start,
                EndsRound = true,
                Rounds = time is null ? 1 : Math.Max(1, item.Times),
            }
        );
        return null;
    }

    private Refusal? AddScenario(WishItem item, ScenarioPlan scenario, bool isLast)
    {
        var (steps, refusal) = new ScenarioSteps(provider, scenario).Of(item, isLast, start: _steps.Count);
        _when.Add(scenario.When);
        _steps.AddRange(steps);
        return refusal;
    }

    private Refusal Refuse(string name) =>
        GenericNames.All.Contains(name)
            ? ScenarioRefusals.Unmapped(name, provider.Name, provider.Generic.Keys)
            : ScenarioRefusals.Unknown(
                name,
                provider.Name,
                NearestName.Hint(
                    name,
                    [.. provider.Outcomes.Keys, .. provider.Generic.Keys, .. KnownNames, Wish.AsJudged]
                )
            );
}
