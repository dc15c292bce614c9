using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles the order of an operation's steps, and finds orders that cannot be.</summary>
internal sealed class OrderCompiler(Problems problems)
{
    private static readonly Dictionary<string, Step> Steps = Enum.GetValues<Step>()
        .Where(step => step is not Step.Afterwards)
        .ToDictionary(NameOf, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Steps.Keys;

    public ImmutableArray<Step> Compile(OperationContract operation)
    {
        var order = ImmutableArray.CreateBuilder<Step>();
        foreach (var written in operation.Order)
        {
            if (!Steps.TryGetValue(written.Text, out var step))
            {
                problems.Add(
                    written.Origin,
                    $"no step is called '{written.Text}'; {NearestName.Hint(written.Text, Names)}"
                );
            }
            else if (order.Contains(step))
            {
                problems.Add(written.Origin, $"step '{written.Text}' comes twice; each step runs once");
            }
            else
            {
                order.Add(step);
            }
        }

        CheckBodyFirst(operation, order);
        CheckDescribed(operation, order);
        return operation.Media is { Afterwards.Count: > 0 } ? [.. order, Step.Afterwards] : order.ToImmutable();
    }

    /// <summary>The steps that go on after a fault, so that a reply can tell of all.</summary>
    public ImmutableArray<Step> Collected(OperationContract operation)
    {
        foreach (
            var each in operation.CollectsFaults.Where(each => !operation.Order.Any(step => step.Text == each.Text))
        )
        {
            problems.Add(each.Origin, $"'{operation.Name}' has no step '{each.Text}' whose faults could be collected");
        }

        return [.. operation.CollectsFaults.Select(each => Steps[each.Text])];
    }

    /// <summary>Steps that read the body come after it is judged.</summary>
    private void CheckBodyFirst(OperationContract operation, IList<Step> order)
    {
        var judged = order.IndexOf(Step.Body);
        foreach (var step in order.Where(step => ReadsBody(step, operation)))
        {
            if (judged < 0 || judged > order.IndexOf(step))
            {
                problems.Add(
                    operation.Origin,
                    $"step '{NameOf(step)}' of '{operation.Name}' reads the body; put 'body' before it"
                );
            }
        }
    }

    private static bool ReadsBody(Step step, OperationContract operation) =>
        step is Step.Fields
        || (step is Step.Media && operation.Media?.From.All(place => place.Source == "path") is not true);

    /// <summary>What is described is also checked, and the other way round.</summary>
    private void CheckDescribed(OperationContract operation, ImmutableArray<Step>.Builder order)
    {
        (Step Step, bool Described)[] described =
        [
            (Step.Access, operation.Access.Count > 0),
            (Step.Limits, operation.Limits.Count > 0),
            (Step.Body, operation.Body is not null),
            (Step.Fields, operation.Fields.Count > 0),
            (Step.Media, operation.Media is not null),
            (Step.Readiness, operation.Readiness.Count > 0),
        ];
        foreach (var (step, isDescribed) in described.Where(pair => pair.Described != order.Contains(pair.Step)))
        {
            var message = isDescribed
                ? "is described but not in the order; add it to 'order'"
                : "is in the order but not described; describe it or take it out";
            problems.Add(operation.Origin, $"step '{NameOf(step)}' of '{operation.Name}' {message}");
        }
    }

    private static string NameOf(Step step) => step.ToString().ToLowerInvariant();
}
