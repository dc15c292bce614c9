using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.Wording;

namespace Emulator.Serving.Scenarios;

/// <summary>Does anybody want this request to be answered by a scenario, and whose wish counts?</summary>
internal sealed class ChooseScenario(LineSettings settings)
{
    private readonly ScenarioAskers _askers = new(settings);

    /// <summary>
    /// Before the first step. A wish that depends on what the body says, as a magic recipient does, waits until the
    /// fields it depends on are judged.
    /// </summary>
    public Verdict? Run(Exchange exchange)
    {
        if (_askers.Of(exchange) is not { } askers)
        {
            return null;
        }

        for (var i = 0; i < askers.Count; i++)
        {
            var (script, refusal) = ScriptFor(exchange, askers[i]);
            if (refusal is not null)
            {
                return RefusalOutcome.Verdict(refusal, "scenario");
            }

            if (script is not null && HasItsWay(exchange, askers, i, script, out var verdict))
            {
                return verdict;
            }
        }

        NoteUnmet(exchange, askers);
        return null;
    }

    /// <summary>Whoever names a scenario in a request, and does not meet it, should not have to wonder.</summary>
    private static void NoteUnmet(Exchange exchange, List<ScenarioCandidate> askers)
    {
        if (askers is [{ By: ScenarioAsker.Request } first, ..])
        {
            exchange.AddNote($"the scenario {first.Wish.Text} is not for this request, or has come to its end");
        }
    }

    /// <summary>The wish as a script, if it is for this request.</summary>
    private (Script? Script, Refusal? Refusal) ScriptFor(Exchange exchange, ScenarioCandidate asker)
    {
        var (script, refusal) = _askers.ScriptOf(asker, exchange);
        return (script is not null && FitScenario.Fits(exchange, asker, script) ? script : null, refusal);
    }

    /// <summary>Not when its script has come to its end: then it is the next one's turn.</summary>
    private bool HasItsWay(
        Exchange exchange,
        List<ScenarioCandidate> askers,
        int place,
        Script script,
        out Verdict? verdict
    )
    {
        var over = askers[(place + 1)..].Where(asker => ScriptFor(exchange, asker).Script is not null);
        var wanted = new WantedScenario(askers[place], script, [.. over.Select(asker => asker.Shown)]);
        verdict = null;
        if (wanted.WaitsForFields)
        {
            exchange.Wanted = wanted.HasNext(exchange) ? wanted : null;
            return exchange.Wanted is not null;
        }

        if (wanted.Take(exchange) is not { } step)
        {
            return false;
        }

        verdict = PlayStep.Run(exchange, wanted, step);
        return true;
    }
}
