using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.Admin.Checks;

/// <summary>One check of an operation, where requests end that fail it, and whether it is asked of a request.</summary>
internal sealed record PlannedCheck(Step Step, ImmutableArray<Verdict> Verdicts, Func<EntryFacts, bool> IsAsked)
{
    /// <summary>Every check of an operation, in its order.</summary>
    public static IEnumerable<PlannedCheck> Of(OperationPlan operation) =>
        operation.Order.SelectMany(step =>
            step switch
            {
                Step.Access => Gates(step, operation.Access),
                Step.Limits => Gates(step, operation.Limits),
                Step.Body => Body(operation.Body),
                Step.Fields => operation.Fields.SelectMany(Field),
                Step.Media => Media(step, operation.Media!.Checks),
                Step.Readiness => Gates(step, operation.Readiness),
                _ => Media(step, operation.Media!.Afterwards),
            }
        );

    private static IEnumerable<PlannedCheck> Gates(Step step, ImmutableArray<GatePlan> gates) =>
        gates.Select(gate => new PlannedCheck(
            step,
            [gate.Verdict],
            facts => (step is not Step.Limits || facts.LimitsOn) && facts.Holds(gate.When)
        ));

    private static IEnumerable<PlannedCheck> Body(BodyPlan body) =>
        new[] { body.TooLarge, body.WrongType, body.Unreadable, body.Empty }
            .OfType<Verdict>()
            .Select(verdict => new PlannedCheck(Step.Body, [verdict], _ => true));

    private static IEnumerable<PlannedCheck> Field(FieldPlan field)
    {
        foreach (var verdict in new[] { field.Missing, field.Among?.None, field.Among?.Several }.OfType<Verdict>())
        {
            yield return new PlannedCheck(Step.Fields, [verdict], facts => facts.Judges(field));
        }

        foreach (var rule in field.Rules)
        {
            yield return new PlannedCheck(
                Step.Fields,
                [rule.Verdict],
                facts => facts.Judges(field) && facts.HasValue(field)
            );
        }
    }

    private static IEnumerable<PlannedCheck> Media(Step step, ImmutableArray<Plans.Media.MediaCheck> checks) =>
        checks.Select(check => new PlannedCheck(
            step,
            check.Verdicts,
            facts => facts.HasMedia(check.Rule.AsksForFile) && facts.Holds(check.When)
        ));
}
