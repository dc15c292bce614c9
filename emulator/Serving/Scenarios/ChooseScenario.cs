using Emulator.Plans;

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

            if (script is null || !FitScenario.Fits(exchange, askers[i], script))
            {
                continue;
            }

            var wanted = new WantedScenario(askers[i], script, Rest(exchange, askers, i + 1));
            if (wanted.WaitsForFields)
            {
                if (wanted.HasNext(exchange))
                {
                    exchange.Wanted = wanted;
                    return null;
                }
            }
            else if (wanted.Take(exchange) is { } step)
            {
                return PlayStep.Run(exchange, wanted, step);
            }
        }

        return null;
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
