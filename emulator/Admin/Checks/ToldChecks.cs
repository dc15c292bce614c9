using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin.Checks;

/// <summary>
/// Says of every check how it ended, from verdict and contract alone: nothing of it is noted while requests run.
/// </summary>
internal static class ToldChecks
{
    public static EntryView Add(EntryView view, EntryOfCall call, AdminContext context)
    {
        var entry = call.Entry;
        if (call.OperationIn(context) is not { } operation)
        {
            return entry.Names.Operation.Length == 0 ? view : view with { ChecksNote = Changed };
        }

        if (entry.Names.Subject == ProviderPlan.AskedFor)
        {
            return view with { ChecksNote = "a scenario decided, not the checks" };
        }

        var limitsOn = call.Session.Setup.Limits ?? context.LimitsOn;
        using var facts = new EntryFacts(entry, operation, limitsOn);
        return Tell(entry, operation, facts) is { } checks
            ? view with
            {
                Checks = checks,
            }
            : view with
            {
                ChecksNote = Changed,
            };
    }

    private const string Changed = "the contract changed since: the check that decided is not in it";

    /// <summary>Null when the verdict belongs to another text of the contract.</summary>
    private static CheckView[]? Tell(JournalEntry entry, OperationPlan operation, EntryFacts facts)
    {
        var checks = PlannedCheck.Of(operation).ToArray();
        var failed = Array.FindIndex(checks, check => check.Verdicts.Any(verdict => IsOf(entry, verdict)));
        return failed < 0 && !operation.Accepted.Any(accepted => IsOf(entry, accepted.Verdict))
            ? null
            : [.. checks.Select((check, place) => View(check, Result(operation, checks, failed, place, facts), entry))];
    }

    /// <summary>Names are made with the plan: the same names mean the same plan, edited or not elsewhere.</summary>
    private static bool IsOf(JournalEntry entry, Verdict verdict) => ReferenceEquals(verdict.Names, entry.Names);

    private static string Result(
        OperationPlan operation,
        PlannedCheck[] checks,
        int failed,
        int place,
        EntryFacts facts
    )
    {
        var check = checks[place];
        if (place == failed)
        {
            return CheckResults.Failed;
        }

        if (failed >= 0 && place > failed)
        {
            var goesOn = checks[failed].Step == check.Step && operation.CollectsFaults.Contains(check.Step);
            return goesOn ? CheckResults.Unknown : CheckResults.NotReached;
        }

        return check.IsAsked(facts) ? CheckResults.Passed : CheckResults.Skipped;
    }

    private static CheckView View(PlannedCheck check, string result, JournalEntry entry)
    {
        var verdict = check.Verdicts.FirstOrDefault(verdict => IsOf(entry, verdict)) ?? check.Verdicts[0];
        return new CheckView(
            check.Step.ToString().ToLowerInvariant(),
            verdict.Why,
            verdict.Subject,
            result,
            verdict.Outcome.Name,
            verdict.Evidence,
            verdict.Source.Length == 0 ? null : verdict.Source
        );
    }
}
