using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Scenarios;
using Emulator.Serving.Wire;
using Emulator.State;

namespace Emulator.Serving.Scenarios;

/// <summary>Does to a request what the step of a scenario says: a verdict, a delay, a fault on the wire.</summary>
internal static class PlayStep
{
    private static readonly ReplyPlan Nothing = new(0, [], Payload.Empty);

    /// <summary>The verdict; null when the contract goes on judging.</summary>
    public static Verdict? Run(Exchange exchange, WantedScenario wanted, ScriptStep step) =>
        FaultsWithoutSocket.Refusal(exchange.Http, step.Does.Fault) is { } refusal
            ? RefusalOutcome.Verdict(refusal, "scenario")
            : Play(exchange, wanted, step);

    private static Verdict? Play(Exchange exchange, WantedScenario wanted, ScriptStep step)
    {
        var does = step.Does;
        exchange.LimitsOn |= does.Limits;
        exchange.Wire = WireOf(exchange, step);
        exchange.LaterAfter = does.Later?.With(step.Value) is { } ticks ? TimeSpan.FromTicks(ticks) : null;
        exchange.Acted = Acted(exchange, wanted, step);
        var verdict = step.Verdict ?? (does.IsLost ? Lost(step) : null);
        if (verdict is null || (does.Reply is not null && !does.IsLost))
        {
            exchange.OwnReply = verdict;
            return null;
        }

        exchange.Faults.Clear();
        var said = verdict with
        {
            Subject = ProviderPlan.AskedFor,
            Why = verdict.Why.Length > 0 ? verdict.Why : wanted.Asker.Why,
        };
        return verdict.Outcome.Reply == Nothing ? said : exchange.Faults.Add(ExampleOfOutcome.For(exchange, said));
    }

    private static ActedScenario Acted(Exchange exchange, WantedScenario wanted, ScriptStep step) =>
        new(wanted.Asker.Wish.Text, wanted.Asker.Shown, step.Number)
        {
            Over = wanted.Over,
            Fault = WireFaults.WordFor(step.Does.Fault),
            Message = MessageOf(step.Does),
            Delay = exchange.Wire?.Delay ?? TimeSpan.Zero,
        };

    /// <summary>Where the client sees an answer of the provider, it knows.</summary>
    private static string MessageOf(ScenarioStep does) =>
        does.IsLost ? "lost"
        : does.Fault is not WireFault.None || does.Reply is not null ? "taken"
        : "";

    private static WirePlan? WireOf(Exchange exchange, ScriptStep step)
    {
        var does = step.Does;
        if (does.Delay is null && does.Fault is WireFault.None)
        {
            return null;
        }

        var seed = exchange.Session.IdSeed(exchange.InSession);
        var delay = does.Delay?.Draw(seed, step.Value) ?? TimeSpan.Zero;
        return new WirePlan(delay, does.Fault, does.Bytes?.With(step.Value) ?? 0);
    }

    /// <summary>What is lost on the way is answered by nobody.</summary>
    private static Verdict Lost(ScriptStep step) =>
        new(new OutcomePlan(step.Name, Nothing, [], "invented", ""), "", "");
}
