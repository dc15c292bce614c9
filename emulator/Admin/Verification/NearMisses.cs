namespace Emulator.Admin.Verification;

/// <summary>Finds the entries that come nearest to what is missing: those in which the least is otherwise.</summary>
internal static class NearMisses
{
    private const int Most = 3;

    /// <summary>Up to three, the nearest first, and of equals the newest; none where too many came.</summary>
    public static IReadOnlyList<NearMiss> Of(Claim claim, Hearing hearing)
    {
        if (claim.Steps.Count > 1)
        {
            var found = hearing.InOrder();
            var behind = found.Count == 0 ? 0 : found[^1].Entry.Number;
            var rest = hearing.Entries.Where(judged => judged.Entry.Number > behind);
            return found.Count == claim.Steps.Count ? [] : Nearest(rest, found.Count);
        }

        return claim.Count is { } count && hearing.Fitting.Count() < count.From ? Nearest(hearing.Entries, 0) : [];
    }

    /// <summary>Something else in its place is nearer than nothing.</summary>
    private static int Distance(Difference difference) => difference.Was is null ? 3 : 2;

    private static IReadOnlyList<NearMiss> Nearest(IEnumerable<JudgedEntry> entries, int step) =>
        [
            .. entries
                .Where(judged => !judged.Fits(step))
                .OrderBy(judged => judged.Steps[step].Sum(Distance))
                .ThenByDescending(judged => judged.Entry.Number)
                .Take(Most)
                .Select(judged => new NearMiss(judged, step)),
        ];
}

/// <summary>An entry that nearly is what a step wants.</summary>
internal sealed record NearMiss(JudgedEntry Entry, int Step);
