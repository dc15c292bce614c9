using Emulator.Plans;
using Emulator.Plans.Scenarios;

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
            var (script, refusal) = _askers.ScriptOf(askers[i], exchange);
            if (refusal is not null)
            {
                return RefusalOutcome.Verdict(refusal, "scenario");
            }

            if (Wanted(exchange, askers, i, script) is { } wanted && HasItsWay(exchange, wanted, out var verdict))
            {
                return verdict;
            }
        }

        return null;
    }

    /// <summary>Null when it is not for this request.</summary>
    private WantedScenario? Wanted(Exchange exchange, List<ScenarioCandidate> askers, int place, Script? script) =>
        script is not null && FitScenario.Fits(exchange, askers[place], script)
            ? new WantedScenario(askers[place], script, Rest(exchange, askers, place + 1))
            : null;

    /// <summary>Not when its script has come to its end: then it is the next one's turn.</summary>
    private static bool HasItsWay(Exchange exchange, WantedScenario wanted, out Verdict? verdict)
    {
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

    /// <summary>Those that would have been next.</summary>
    private string[] Rest(Exchange exchange, List<ScenarioCandidate> askers, int from)
    {
        var rest = new List<string>();
        foreach (var asker in askers[from..])
        {
            if (_askers.ScriptOf(asker, exchange).Script is { } script && FitScenario.Fits(exchange, asker, script))
            {
                rest.Add(asker.Shown);
            }
        }

        return [.. rest];
    }
}
