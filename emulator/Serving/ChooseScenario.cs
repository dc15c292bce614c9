using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>Does the request itself ask for one of the provider's outcomes, by name?</summary>
internal static class ChooseScenario
{
    private const string PreferKey = "scenario=";

    public static Verdict? Run(Exchange exchange)
    {
        var controls = exchange.Controls;
        var name = controls.Scenario is [{ Length: > 0 } value, ..] ? value : FromPrefer(controls.Prefer);
        if (name is null)
        {
            return null;
        }

        if (exchange.Provider!.Outcomes.TryGetValue(name, out var known))
        {
            var verdict = known with { Subject = "scenario", Why = "asked for by the request" };
            return exchange.Faults.Add(Example(exchange, verdict));
        }

        var outcomes = exchange.Provider.Outcomes.Keys;
        var refusal = Refusals.UnknownScenario(name, exchange.Provider.Name, NearestName.Hint(name, outcomes));
        return RefusalOutcome.Verdict(refusal, "scenario");
    }

    private static string? FromPrefer(Microsoft.Extensions.Primitives.StringValues prefer)
    {
        if (prefer.Count == 0)
        {
            return null;
        }

        foreach (var preference in prefer.SelectMany(line => (line ?? "").Split(',', ';')))
        {
            if (preference.Trim() is var text && text.StartsWith(PreferKey, StringComparison.OrdinalIgnoreCase))
            {
                return text[PreferKey.Length..].Trim('"');
            }
        }

        return null;
    }

    /// <summary>The words of many outcomes speak of a field; the first rule that leads there lends its own.</summary>
    private static Fault Example(Exchange exchange, Verdict verdict)
    {
        if (GateTo(verdict, exchange.Operation!) is { } gate)
        {
            return new Fault(verdict, null, default, null) { Gate = gate };
        }

        foreach (var field in exchange.Operation!.Fields)
        {
            if (field.Missing?.Outcome == verdict.Outcome)
            {
                return new Fault(verdict, field.Path, default, null);
            }

            foreach (var rule in field.Rules)
            {
                if (rule.Verdict.Outcome == verdict.Outcome)
                {
                    return new Fault(verdict, field.Path, field.Path.In(exchange.Body), rule.Rule);
                }
            }
        }

        return new Fault(verdict, null, default, null);
    }

    private static Gate? GateTo(Verdict verdict, OperationPlan operation) =>
        operation
            .Access.Concat(operation.Readiness)
            .FirstOrDefault(gate => gate.Verdict.Outcome == verdict.Outcome)
            ?.Gate;
}
