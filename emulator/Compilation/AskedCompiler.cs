using System.Collections.Frozen;
using System.Globalization;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles the names and statuses by which a request can ask for outcomes.</summary>
internal sealed class AskedCompiler(ProviderScope scope)
{
    public ProviderPlan Complete(ProviderPlan plan) =>
        plan with
        {
            Generic = Compile(scope.Contract.Generic, "asked for as "),
            ByStatus = ByStatus(),
            CountsRequests = scope.Contract.Operations.Any(operation => operation.Limits.Count > 0),
        };

    private FrozenDictionary<string, Verdict> ByStatus()
    {
        var verdicts = Compile(scope.Contract.ByStatus, "asked for as status ");
        foreach (var asked in scope.Contract.ByStatus.Where(asked => verdicts.ContainsKey(asked.By)))
        {
            CheckStatus(asked, verdicts[asked.By].Outcome);
        }

        return verdicts;
    }

    private FrozenDictionary<string, Verdict> Compile(IReadOnlyList<AskedContract> all, string why)
    {
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var asked in all)
        {
            var ending = new EndingContract(asked.Outcome.Text, [], null, asked.Outcome.Origin);
            if (scope.VerdictOf(ending, ProviderPlan.AskedFor, why + asked.By) is { } verdict)
            {
                // The operation is that of the request, which is not known before there is one.
                verdicts[asked.By] = verdict with
                {
                    Names = null,
                };
            }
        }

        return verdicts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void CheckStatus(AskedContract asked, OutcomePlan outcome)
    {
        if (Has(outcome.Reply.Status, asked))
        {
            return;
        }

        var fitting = string.Join(
            ", ",
            scope.Contract.Outcomes.Where(each => Has(each.Status, asked)).Select(each => each.Name)
        );
        var hint = fitting.Length == 0 ? "no outcome has that status" : $"with that status there are: {fitting}";
        scope.Problems.Add(
            asked.Outcome.Origin,
            $"'by-status' leads {asked.By} to '{outcome.Name}', whose status is {outcome.Reply.Status}; {hint}"
        );
    }

    private static bool Has(int status, AskedContract asked) =>
        asked.By == status.ToString(CultureInfo.InvariantCulture);
}
