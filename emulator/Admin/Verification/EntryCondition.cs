namespace Emulator.Admin.Verification;

/// <summary>One thing that is wanted of an entry, and what the entry has in its place.</summary>
/// <param name="Name">What it asks for, as the caller wrote it: 'to', 'body.image.caption'.</param>
/// <param name="Wanted">The text or pattern; null where there should be none.</param>
/// <param name="Fits">Whether an entry is as wanted.</param>
/// <param name="Was">What it has, fit to be shown; null where it has nothing.</param>
internal sealed record EntryCondition(
    string Name,
    string? Wanted,
    Func<SeenEntry, bool> Fits,
    Func<SeenEntry, string?> Was
)
{
    /// <summary>How what is wanted is told beside an entry; null where it is told as it was written.</summary>
    public Func<SeenEntry, string>? Told { get; init; }

    public Difference? Of(SeenEntry seen) =>
        Fits(seen) ? null : new Difference(Name, Told?.Invoke(seen) ?? Wanted, Was(seen));
}
