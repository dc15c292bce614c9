using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles one operation: its steps in order, gates, body, fields, media and success.</summary>
internal sealed class OperationCompiler(ProviderScope scope)
{
    private readonly OrderCompiler _order = new(scope.Problems);

    /// <summary>What one of its addresses captures is put in where it is placed.</summary>
    public OperationPlan Compile(OperationContract operation)
    {
        (scope.Operation, scope.Message) = (operation.Name, Message(operation));
        var plan = new OperationPlan(
            operation.Name,
            [],
            [.. operation.When.Select(scope.Condition)],
            _order.Compile(operation),
            Gates(operation.Access),
            Gates(operation.Limits),
            new BodyCompiler(scope).Compile(operation.Body),
            new FieldCompiler(scope, operation).CompileAll(),
            _order.Collected(operation),
            new MediaCompiler(scope, operation).Compile(operation.Media),
            Gates(operation.Readiness),
            [.. operation.Accepted.Select(Accepted).OfType<AcceptedPlan>()]
        )
        {
            Message = scope.Message,
        };
        CheckAccepted(operation);
        return plan;
    }

    private MessagePlaces? Message(OperationContract operation) =>
        operation.Sends
            ? new MessagePlaces(operation.MessageId ?? "", [.. scope.Contract.Caption.Select(at => at.Text)])
            : null;

    private ImmutableArray<GatePlan> Gates(IEnumerable<NamedCheckContract> gates) =>
        [.. gates.Select(gate => GateBook.Make(gate, scope)).OfType<GatePlan>()];

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
