using System.Collections.Immutable;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles one operation: its steps in order, gates, body, fields, media and success.</summary>
internal sealed class OperationCompiler(ProviderScope scope)
{
    private static readonly Dictionary<string, Step> Steps = Enum.GetValues<Step>()
        .ToDictionary(step => step.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public OperationPlan Compile(OperationContract operation, ImmutableArray<RouteSegment> path)
    {
        scope.Operation = operation.Name;
        var fields = new FieldCompiler(scope, operation.Body?.NullsAreAbsent ?? false);
        var plan = new OperationPlan(
            operation.Name,
            [.. path.Select(segment => segment.Capture).OfType<string>()],
            [.. operation.When.Select(Condition)],
            Order(operation),
            [.. operation.Access.Select(gate => GateBook.Make(gate, scope)).OfType<GatePlan>()],
            Body(operation.Body),
            [.. operation.Fields.Select(fields.Compile).OfType<FieldPlan>()],
            operation.AllFaults,
            Media(operation.Media),
            [.. operation.Readiness.Select(gate => GateBook.Make(gate, scope)).OfType<GatePlan>()],
            [.. operation.Accepted.Select(Accepted).OfType<AcceptedPlan>()]
        );
        CheckAccepted(operation);
        return plan;
    }

    public static Condition Condition(ConditionContract condition) =>
        new(
            FieldPath.Of(condition.Field),
            condition.Present is true,
            condition.Present is false || condition.Values.Contains("absent"),
            [.. condition.Values.Select(Encoding.UTF8.GetBytes)]
        );

    private ImmutableArray<Step> Order(OperationContract operation)
    {
        var order = ImmutableArray.CreateBuilder<Step>();
        foreach (var written in operation.Order)
        {
            if (!Steps.TryGetValue(written.Text, out var step))
            {
                var hint = NearestName.Hint(written.Text, Steps.Keys);
                scope.Problems.Add(written.Origin, $"no step is called '{written.Text}'; {hint}");
            }
            else if (order.Contains(step))
            {
                scope.Problems.Add(written.Origin, $"step '{written.Text}' comes twice; each step runs once");
            }
            else
            {
                order.Add(step);
            }
        }

        CheckOrder(operation, order);
        return order.ToImmutable();
    }

    /// <summary>Steps that read the body come after it is judged, and what is described is also checked.</summary>
    private void CheckOrder(OperationContract operation, IList<Step> order)
    {
        foreach (var step in (Step[])[Step.Fields, Step.Media])
        {
            if (
                order.Contains(step)
                && order.IndexOf(Step.Body) is var body
                && (body < 0 || body > order.IndexOf(step))
            )
            {
                scope.Problems.Add(
                    operation.Origin,
                    $"step '{step}' of '{operation.Name}' reads the body before 'body'"
                );
            }
        }

        (Step Step, bool Described)[] described =
        [
            (Step.Access, operation.Access.Count > 0),
            (Step.Body, operation.Body is not null),
            (Step.Fields, operation.Fields.Count > 0),
            (Step.Media, operation.Media is not null),
            (Step.Readiness, operation.Readiness.Count > 0),
        ];
        foreach (var (step, isDescribed) in described.Where(pair => pair.Described != order.Contains(pair.Step)))
        {
            var name = step.ToString().ToLowerInvariant();
            var message = isDescribed ? "is described but not in the order" : "is in the order but not described";
            scope.Problems.Add(operation.Origin, $"step '{name}' of '{operation.Name}' {message}");
        }
    }

    private BodyPlan Body(BodyContract? body)
    {
        if (body is null)
        {
            return new BodyPlan(Json: false, AnyType: true, 1024 * 1024, null, null, null, null);
        }

        foreach (var kind in body.Kinds.Where(kind => kind.Text is not ("json" or "any")))
        {
            var hint = NearestName.Hint(kind.Text, ["json", "any"]);
            scope.Problems.Add(kind.Origin, $"no kind of body is called '{kind.Text}'; {hint}");
        }

        return new BodyPlan(
            Json: true,
            body.Kinds.Any(kind => kind.Text == "any"),
            (int)Math.Min(body.Max, int.MaxValue - 1),
            scope.OptionalVerdict(body.TooLarge, "body", "too large", body.Origin),
            scope.OptionalVerdict(body.WrongType, "content-type", "wrong type", body.Origin),
            scope.OptionalVerdict(body.Unreadable, "body", "unreadable", body.Origin),
            scope.OptionalVerdict(body.Empty, "body", "empty", body.Origin)
        );
    }

    private MediaPlan? Media(MediaContract? media)
    {
        if (media is null || scope.VerdictOf(media.Unknown, media.Id, "known media", media.Origin) is not { } verdict)
        {
            return null;
        }

        var among = scope.Account.IndexOf(media.Among);
        if (among < 0 || !scope.Account.Fields[among].List)
        {
            var lists = scope.Account.Fields.Where(field => field.List).Select(field => field.Name);
            var hint = NearestName.Hint(media.Among, lists);
            scope.Problems.Add(media.Origin, $"'{media.Among}' is no list of the account; {hint}");
        }

        return new MediaPlan(FieldPath.Of(media.Id), Math.Max(0, among), verdict);
    }

    private AcceptedPlan? Accepted(AcceptedContract accepted) =>
        scope.VerdictOf(accepted.Outcome, "", "", accepted.Origin) is { } verdict
            ? new AcceptedPlan([.. accepted.When.Select(Condition)], verdict)
            : null;

    private void CheckAccepted(OperationContract operation)
    {
        if (operation.Accepted is [.., { When.Count: > 0 } last])
        {
            scope.Problems.Add(last.Origin, "the last accepted outcome has a condition; one without must come last");
        }
    }
}
