using Emulator.Wording;

namespace Emulator.Plans.Scenarios;

/// <summary>Makes the steps of a scenario that a wish names, as one provider understands them.</summary>
internal sealed class ScenarioSteps(ProviderPlan provider, ScenarioPlan scenario)
{
    /// <summary>The steps, numbered on from those before them; or what the provider cannot do of it.</summary>
    public (IReadOnlyList<ScriptStep> Steps, Refusal? Refusal) Of(WishItem item, bool isLast, int start)
    {
        var (value, wrong) = ValueOf(item);
        if (wrong is not null)
        {
            return ([], wrong);
        }

        var steps = new List<ScriptStep>();
        for (var i = 0; i < scenario.Steps.Length; i++)
        {
            var (verdict, refusal) = VerdictOf(scenario.Steps[i]);
            if (refusal is not null)
            {
                return ([], refusal);
            }

            var endsRound = i == scenario.Steps.Length - 1;
            var goesOn = endsRound && isLast && item.Times == 0 && scenario.Rounds == 1;
            var step = Step(scenario.Steps[i], value, otherwise: goesOn ? ScenarioStep.Forever : 1) with
            {
                Verdict = verdict,
                Number = start + i + 1,
                EndsRound = endsRound,
            };
            steps.Add(step with { RoundStart = start, Rounds = RoundsOf(item) });
        }

        return (steps, null);
    }

    private ScriptStep Step(ScenarioStep step, long? value, long otherwise) =>
        new(step, scenario.Name)
        {
            Value = value,
            Times = step.Times?.With(value) ?? otherwise,
            For = step.For?.With(value) is { } ticks ? TimeSpan.FromTicks(ticks) : null,
        };

    private (long? Value, Refusal? Refusal) ValueOf(WishItem item)
    {
        if (item.Value.Length == 0)
        {
            return (scenario.Takes?.Otherwise, null);
        }

        var value = scenario.Takes is { } takes ? ValueKinds.Read(takes.Kind, item.Value) : null;
        var sample = scenario.Takes is null ? "" : ValueKinds.Sample(scenario.Takes.Kind);
        return value is null ? (null, ScenarioRefusals.WrongValue(item.Name, item.Value, sample)) : (value, null);
    }

    /// <summary>More than can be counted is for ever.</summary>
    private long RoundsOf(WishItem item)
    {
        var times = Math.Max(1, item.Times);
        return scenario.Rounds > ScenarioStep.Forever / times ? ScenarioStep.Forever : scenario.Rounds * times;
    }

    private (Verdict? Verdict, Refusal? Refusal) VerdictOf(ScenarioStep step)
    {
        if (step.Reply is { } reply)
        {
            var own = reply with { Name = scenario.Name };
            return (new Verdict(own, ProviderPlan.AskedFor, "a reply of the scenario's own"), null);
        }

        if (step.Limits && !provider.CountsRequests)
        {
            return (null, ScenarioRefusals.CountsNothing(scenario.Name, provider.Name));
        }

        foreach (var name in step.Outcomes)
        {
            if (name == Wish.AsJudged)
            {
                return (null, null);
            }

            if ((provider.Outcomes.GetValueOrDefault(name) ?? provider.Generic.GetValueOrDefault(name)) is { } verdict)
            {
                return (verdict with { Subject = ProviderPlan.AskedFor }, null);
            }
        }

        return step.Outcomes.IsEmpty
            ? (null, null)
            : (null, ScenarioRefusals.Unmapped(scenario.Name, step.Outcomes, provider.Name, provider.Generic.Keys));
    }
}
