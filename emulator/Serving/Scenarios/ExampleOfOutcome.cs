using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Serving.Scenarios;

/// <summary>
/// The words of many outcomes speak of a field; when one is asked for by name, the first check that leads there lends
/// its own.
/// </summary>
internal static class ExampleOfOutcome
{
    public static Fault For(Exchange exchange, Verdict verdict)
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
            .Access.Concat(operation.Limits)
            .Concat(operation.Readiness)
            .FirstOrDefault(gate => gate.Verdict.Outcome.Name == verdict.Outcome.Name);
}
