using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles the order of an operation's steps, and finds orders that cannot be.</summary>
internal sealed class OrderCompiler(Problems problems)
{
    private static readonly Dictionary<string, NamedStep> Steps = Array
        .ConvertAll(Enum.GetValues<Step>(), step => new NamedStep(step))
        .Where(named => named.Step is not Step.Afterwards)
        .ToDictionary(named => named.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Steps.Keys;

    public ImmutableArray<Step> Compile(OperationContract operation)
    {
        var order = new List<NamedStep>();
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
        NamedStep[] last = operation.Media is { Afterwards.Count: > 0 } ? [new NamedStep(Step.Afterwards)] : [];
        return [.. order.Concat(last).Select(named => named.Step)];
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

        return [.. operation.CollectsFaults.Select(each => Steps[each.Text].Step)];
    }

    /// <summary>Steps that read the body come after it is judged.</summary>
    private void CheckBodyFirst(OperationContract operation, List<NamedStep> order)
    {
        var judged = order.FindIndex(named => named.Step is Step.Body);
        foreach (var named in order.Where(named => ReadsBody(named.Step, operation)))
        {
            if (judged < 0 || judged > order.IndexOf(named))
            {
                problems.Add(
                    operation.Origin,
                    $"step '{named.Name}' of '{operation.Name}' reads the body; put 'body' before it"
                );
            }
        }
    }

    private static bool ReadsBody(Step step, OperationContract operation) =>
        step is Step.Fields
        || (step is Step.Media && operation.Media?.From.All(place => place.Source == "path") is not true);

    /// <summary>What is described is also checked, and the other way round.</summary>
    private void CheckDescribed(OperationContract operation, List<NamedStep> order)
    {
        CheckDescribed(Step.Access, operation.Access.Count > 0);
        CheckDescribed(Step.Limits, operation.Limits.Count > 0);
        CheckDescribed(Step.Body, operation.Body is not null);
        CheckDescribed(Step.Fields, operation.Fields.Count > 0);
        CheckDescribed(Step.Media, operation.Media is not null);
        CheckDescribed(Step.Readiness, operation.Readiness.Count > 0);

        void CheckDescribed(Step step, bool isDescribed)
        {
            if (isDescribed != order.Exists(named => named.Step == step))
            {
                var message = isDescribed
                    ? "is described but not in the order; add it to 'order'"
                    : "is in the order but not described; describe it or take it out";
                problems.Add(operation.Origin, $"step '{new NamedStep(step).Name}' of '{operation.Name}' {message}");
            }
        }
    }

    private sealed record NamedStep(Step Step)
    {
        public string Name { get; } = Step.ToString().ToLowerInvariant();
    }
}
