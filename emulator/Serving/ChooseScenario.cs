using Emulator.Plans;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Serving;

/// <summary>Does the request itself ask for one of the provider's outcomes?</summary>
internal static class ChooseScenario
{
    public static Verdict? Run(Exchange exchange)
    {
        if (ScenarioWish.Of(exchange.Controls) is not { } wish)
        {
            return null;
        }

        return Find(exchange.Provider!, wish) is { } verdict
            ? exchange.Faults.Add(Example(exchange, verdict))
            : RefusalOutcome.Verdict(Refuse(exchange.Provider!, wish), "scenario");
    }

    private static Verdict? Find(ProviderPlan provider, ScenarioWish wish)
    {
        if (wish.IsStatus)
        {
            return provider.ByStatus.GetValueOrDefault(wish.Text);
        }

        return provider.Outcomes.TryGetValue(wish.Text, out var known)
            ? known with
            {
                Subject = ProviderPlan.AskedFor,
                Why = "asked for by the request",
            }
            : provider.Generic.GetValueOrDefault(wish.Text);
    }

    private static Refusal Refuse(ProviderPlan provider, ScenarioWish wish)
    {
        if (wish.IsStatus)
        {
            return Refusals.UnknownStatus(wish.Text, provider.Name, provider.ByStatus.Keys);
        }

        return GenericNames.All.Contains(wish.Text)
            ? Refusals.UnmappedScenario(wish.Text, provider.Name, provider.Generic.Keys)
            : Refusals.UnknownScenario(
                wish.Text,
                provider.Name,
                NearestName.Hint(wish.Text, provider.Outcomes.Keys.Concat(provider.Generic.Keys))
            );
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
            .Access.Concat(operation.Limits)
            .Concat(operation.Readiness)
            .FirstOrDefault(gate => gate.Verdict.Outcome.Name == verdict.Outcome.Name);
}
