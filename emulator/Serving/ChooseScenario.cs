using Emulator.Plans;
using Emulator.Plans.Rules;
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
            return new Fault(verdict, null, default, null) { Gate = gate.Gate, RuleName = gate.Verdict.Why };
        }

        foreach (var field in exchange.Operation!.Fields)
        {
            if (field.Missing?.Outcome.Name == verdict.Outcome.Name)
            {
                return Of(field, verdict, default, null) with { RuleName = field.Missing.Why };
            }

            foreach (var rule in field.Rules)
            {
                if (rule.Verdict.Outcome.Name == verdict.Outcome.Name)
                {
                    var value = field.Path.In(exchange.Body);
                    return Of(field, verdict, value, rule.Rule) with { RuleName = rule.Verdict.Why };
                }
            }
        }

        return new Fault(verdict, null, default, null) { RuleName = "" };
    }

    /// <summary>Of fields in lists, the first item's.</summary>
    private static Fault Of(FieldPlan field, Verdict verdict, FieldValue value, FieldRule? rule) =>
        new(verdict, field.Path, value, rule) { Places = ItemPlaces.FirstOf(field.Path.Lists.Length) };

    private static GatePlan? GateTo(Verdict verdict, OperationPlan operation) =>
        operation
            .Access.Concat(operation.Readiness)
            .FirstOrDefault(gate => gate.Verdict.Outcome.Name == verdict.Outcome.Name);
}
