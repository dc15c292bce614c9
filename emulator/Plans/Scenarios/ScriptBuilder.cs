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
        var value = scenario.Takes?.Otherwise;
        if (item.Value.Length > 0)
        {
            value = scenario.Takes is { } takes ? ValueKinds.Read(takes.Kind, item.Value) : null;
            if (value is null)
            {
                var sample = scenario.Takes is null ? "" : ValueKinds.Sample(scenario.Takes.Kind);
                return ScenarioRefusals.WrongValue(item.Name, item.Value, sample);
            }
        }

        _when.Add(scenario.When);
        var start = _steps.Count;
        var rounds = Math.Max(1, item.Times);
        for (var i = 0; i < scenario.Steps.Length; i++)
        {
            var step = scenario.Steps[i];
            if (VerdictOf(step, scenario.Name, out var verdict) is { } refusal)
            {
                return refusal;
            }

            var endsRound = i == scenario.Steps.Length - 1;
            var goesOn = endsRound && isLast && item.Times == 0 && scenario.Rounds == 1;
            _steps.Add(
                new ScriptStep(step, item.Name)
                {
                    Verdict = verdict,
                    Value = value,
                    Times = step.Times?.With(value) ?? (goesOn ? ScenarioStep.Forever : 1),
                    For = step.For?.With(value) is { } ticks ? TimeSpan.FromTicks(ticks) : null,
                    Number = start + i + 1,
                    RoundStart = start,
                    EndsRound = endsRound,
                    Rounds = scenario.Rounds == ScenarioStep.Forever ? ScenarioStep.Forever : scenario.Rounds * rounds,
                }
            );
        }

        return null;
    }

    private Refusal? VerdictOf(ScenarioStep step, string scenario, out Verdict? verdict)
    {
        verdict = step.Reply is { } reply
            ? new Verdict(reply with { Name = scenario }, ProviderPlan.AskedFor, "a reply of the scenario's own")
            : null;
        foreach (var name in step.Outcomes)
        {
            if (name == Wish.AsJudged)
            {
                return null;
            }

            verdict = provider.Outcomes.GetValueOrDefault(name) ?? provider.Generic.GetValueOrDefault(name);
            if (verdict is not null)
            {
                verdict = verdict with { Subject = ProviderPlan.AskedFor };
                return null;
            }
        }

        return step.Outcomes.IsEmpty ? null : Unmapped(scenario);
    }

    private Refusal Unmapped(string name) => ScenarioRefusals.Unmapped(name, provider.Name, provider.Generic.Keys);

    private Refusal Refuse(string name) =>
        GenericNames.All.Contains(name)
            ? Unmapped(name)
            : ScenarioRefusals.Unknown(
                name,
                provider.Name,
                NearestName.Hint(
                    name,
                    [.. provider.Outcomes.Keys, .. provider.Generic.Keys, .. KnownNames, Wish.AsJudged]
                )
            );
}
