using Emulator.Plans;
using Emulator.Plans.Media;

namespace Emulator.Admin.WireMock;

/// <summary>The outcomes that a request to an operation can meet.</summary>
internal static class OutcomesOfOperation
{
    public static IEnumerable<OperationPlan> Operations(ProviderPlan provider) =>
        provider
            .Routes.All.SelectMany(table => table.Methods.SelectMany(method => table.Find(method)!))
            .Append(provider.UnknownPath)
            .Append(provider.WrongMethod)
            .DistinctBy(operation => operation.Name);

    /// <summary>By its own checks; a send can meet all of its provider, since scenarios mean sends.</summary>
    public static IEnumerable<OutcomePlan> Of(OperationPlan operation, ProviderPlan provider)
    {
        var gates = operation.Access.Concat(operation.Limits).Concat(operation.Readiness).Select(gate => gate.Verdict);
        var all = gates
            .Concat(OfBody(operation.Body))
            .Concat(operation.Fields.SelectMany(OfField))
            .Concat(OfMedia(operation.Media))
            .Concat(operation.Accepted.Select(accepted => accepted.Verdict))
            .OfType<Verdict>()
            .Select(verdict => verdict.Outcome)
            .Concat(operation.Sends ? AllOf(provider) : []);
        return all.Where(outcome => !outcome.IsOurs).DistinctBy(outcome => outcome.Name);
    }

    public static IEnumerable<OutcomePlan> AllOf(ProviderPlan provider) =>
        provider
            .Outcomes.Values.Select(verdict => verdict.Outcome)
            .Where(outcome => !outcome.IsOurs)
            .OrderBy(outcome => outcome.Name, StringComparer.Ordinal);

    private static IEnumerable<Verdict?> OfBody(BodyPlan body) =>
        [body.TooLarge, body.WrongType, body.Unreadable, body.Empty];

    private static IEnumerable<Verdict?> OfMedia(MediaPlan? media) =>
        media?.Checks.Concat(media.Afterwards).SelectMany(check => check.Verdicts) ?? [];

    private static IEnumerable<Verdict?> OfField(FieldPlan field) =>
        [field.Missing, .. field.Rules.Select(rule => rule.Verdict), field.Among?.None, field.Among?.Several];
}
