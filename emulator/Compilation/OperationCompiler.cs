using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles one operation: its steps in order, gates, body, fields, media and success.</summary>
internal sealed class OperationCompiler(ProviderScope scope)
{
    private readonly OrderCompiler _order = new(scope.Problems);

    public OperationPlan Compile(OperationContract operation, ImmutableArray<RouteSegment> path)
    {
        scope.Operation = operation.Name;
        var plan = new OperationPlan(
            operation.Name,
            [.. path.Select(segment => segment.Capture).OfType<string>()],
            [.. operation.When.Select(scope.Condition)],
            _order.Compile(operation),
            [.. operation.Access.Select(gate => GateBook.Make(gate, scope)).OfType<GatePlan>()],
            new BodyCompiler(scope).Compile(operation.Body),
            new FieldCompiler(scope, operation).CompileAll(),
            _order.Collected(operation),
            Media(operation.Media),
            [.. operation.Readiness.Select(gate => GateBook.Make(gate, scope)).OfType<GatePlan>()],
            [.. operation.Accepted.Select(Accepted).OfType<AcceptedPlan>()]
        );
        CheckAccepted(operation);
        return plan;
    }

    private MediaPlan? Media(MediaContract? media)
    {
        if (media is null || scope.VerdictOf(media.Unknown, media.Id, "known media") is not { } verdict)
        {
            return null;
        }

        var among = scope.Account.IndexOf(media.Among);
        if (media.Among.Length > 0 && (among < 0 || !scope.Account.Fields[among].List))
        {
            var lists = scope.Account.Fields.Where(field => field.List).Select(field => field.Name);
            var hint = NearestName.Hint(media.Among, lists);
            scope.Problems.Add(media.Origin, $"'{media.Among}' is no list of the account; {hint}");
        }

        return new MediaPlan(scope.Path(media.Id, media.Origin), Math.Max(0, among), verdict);
    }

    private AcceptedPlan? Accepted(AcceptedContract accepted) =>
        scope.VerdictOf(new EndingContract(accepted.Outcome, [], null, accepted.Origin), "", "") is { } verdict
            ? new AcceptedPlan([.. accepted.When.Select(scope.Condition)], verdict)
            : null;

    private void CheckAccepted(OperationContract operation)
    {
        if (operation.Accepted is [.., { When.Count: > 0 } last])
        {
            scope.Problems.Add(last.Origin, "the last accepted outcome has a condition; one without must come last");
        }

        foreach (var early in operation.Accepted.SkipLast(1).Where(accepted => accepted.When.Count == 0))
        {
            var message = "an accepted outcome without a condition hides those behind it; put it last";
            scope.Problems.Add(early.Origin, message);
        }
    }
}
