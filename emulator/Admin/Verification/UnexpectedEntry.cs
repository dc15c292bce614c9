using Emulator.Plans;

namespace Emulator.Admin.Verification;

/// <summary>Tells which requests nobody can have wanted: unclaimed, refused by us, refused unasked.</summary>
internal static class UnexpectedEntry
{
    /// <summary>Why; null where nothing is wrong with it.</summary>
    public static string? Why(SeenEntry seen)
    {
        var (entry, hidden) = (seen.Entry, seen.Slot.Extras?.Hidden);
        var status = hidden?.Status ?? entry.Status;
        return entry.Names.Provider.Length == 0 && entry.Names.Verdict == "unknown-path" ? "no provider claims its path"
            : entry.Names.Evidence == "ours" ? $"the emulator itself refused it: {entry.Names.Verdict}"
            : status >= 400 && (hidden is not null || entry.Names.Subject != ProviderPlan.AskedFor)
                ? $"{entry.Names.Provider} refused it{For(seen)}, and no scenario asked for that"
            : null;
    }

    private static string For(SeenEntry seen)
    {
        var (subject, why) = (seen.Entry.Names.Subject, seen.Entry.Names.Why);
        return seen.Slot.Extras?.Hidden is not null ? " behind the reply of a scenario"
            : subject.Length == 0 ? ""
            : why.Length == 0 ? $" for its {subject}"
            : $" for its {subject} ({why})";
    }
}
