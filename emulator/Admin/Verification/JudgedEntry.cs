using Emulator.State;

namespace Emulator.Admin.Verification;

/// <summary>An entry, without its bodies, and what of it is otherwise than each step of a claim wants.</summary>
internal sealed record JudgedEntry(JournalEntry Entry, IReadOnlyList<IReadOnlyList<Difference>> Steps)
{
    /// <summary>Why nobody can have wanted it; null where it is as it should be.</summary>
    public string? Unexpected { get; init; }

    public bool Fits(int step) => Steps[step].Count == 0;
}
