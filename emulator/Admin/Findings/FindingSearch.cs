using Emulator.Plans;
using Emulator.State;

namespace Emulator.Admin.Findings;

/// <summary>
/// Looks through the requests of a session for mistakes of the client. Silent where a provider gives no yardstick:
/// where it refuses nothing for good, says no time to wait, or wants its credential in the address.
/// </summary>
internal sealed class FindingSearch(Func<JournalEntry, ProviderPlan?> providerOf)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    private readonly List<FindingView> _found = [];
    private readonly Dictionary<SentContent, JournalEntry> _refused = [];
    private readonly Dictionary<SentContent, JournalEntry> _accepted = [];
    private readonly Dictionary<(string Provider, string Account, string Operation), AskedWait> _waits = [];

    /// <summary>The findings in a journal whose oldest entry comes first.</summary>
    public static IReadOnlyList<FindingView> In(
        IEnumerable<JournalCopy> entries,
        Func<JournalEntry, ProviderPlan?> providerOf
    )
    {
        var search = new FindingSearch(providerOf);
        foreach (var copy in entries.Where(copy => IsOfAProvider(copy.Slot.Names)))
        {
            var entry = copy.Read();
            search.Look(entry, SentContent.Of(copy.Slot, entry));
        }

        return search._found;
    }

    private static bool IsOfAProvider(EntryNames names) => names.Provider.Length > 0 && names.Evidence != "ours";

    private void Look(JournalEntry entry, SentContent content)
    {
        var provider = providerOf(entry);
        foreach (var field in ShownCredential.In(entry, provider))
        {
            Add("credential-in-url", entry, null, ShownCredential.Says(field));
        }

        LookForHaste(entry);
        var operation = provider?.Operation(entry.Names.Operation);
        LookForRetry(entry, content, operation);
        LookForDouble(entry, content, operation);
    }

    private void LookForHaste(JournalEntry entry)
    {
        var key = (entry.Names.Provider, entry.Account, entry.Names.Operation);
        if (_waits.TryGetValue(key, out var wait) && entry.At < wait.Until)
        {
            var early = Math.Ceiling((wait.Until - entry.At).TotalSeconds);
            Add(
                "came-back-early",
                entry,
                wait.By,
                $"The reply before asked to wait {wait.Asked} (Retry-After), and this request came {early} s too early."
            );
        }

        if (AskedWait.In(entry) is { } asked)
        {
            _waits[key] = asked;
        }
        else
        {
            _waits.Remove(key);
        }
    }

    private void LookForRetry(JournalEntry entry, SentContent content, OperationPlan? operation)
    {
        if (_refused.TryGetValue(content, out var before))
        {
            Add(
                "retried-in-vain",
                entry,
                before,
                $"The provider had refused the same with {before.Status} ({before.Names.Verdict}), and that does not "
                    + "go away by sending it again."
            );
        }

        if (entry.Status is >= 400 and < 500 and not (408 or 409 or 425 or 429) && !MayPass(entry, operation))
        {
            _refused[content] = entry;
        }
        else
        {
            _refused.Remove(content);
        }
    }

    /// <summary>How an account is may change, and how many requests there were is forgotten.</summary>
    private static bool MayPass(JournalEntry entry, OperationPlan? operation) =>
        operation is null
        || operation.Readiness.Concat(operation.Limits).Any(gate => ReferenceEquals(gate.Verdict.Names, entry.Names));

    private void LookForDouble(JournalEntry entry, SentContent content, OperationPlan? operation)
    {
        if (operation is not { Sends: true } || !IsAccepted(entry, operation))
        {
            return;
        }

        if (_accepted.TryGetValue(content, out var before) && entry.At - before.At < Soon)
        {
            var after = (entry.At - before.At).TotalSeconds;
            Add(
                "sent-twice",
                entry,
                before,
                $"The provider had accepted the same message {after:0.###} s before: its recipient has it twice."
            );
        }

        _accepted[content] = entry;
    }

    private static bool IsAccepted(JournalEntry entry, OperationPlan operation) =>
        entry.Acted?.Message != "lost"
        && operation.Accepted.Any(accepted => accepted.Verdict.Outcome.Name == entry.Names.Verdict);

    private void Add(string name, JournalEntry entry, JournalEntry? before, string says)
    {
        long[] requests = before is null ? [entry.Number] : [before.Number, entry.Number];
        _found.Add(new FindingView(name, entry.Session, entry.Names.Provider, requests, says));
    }
}
