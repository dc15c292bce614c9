namespace Emulator.State;

/// <summary>
/// A question to an entry as it lies in the ring, asked while the ring is held still: it must be quick.
/// </summary>
internal delegate bool SlotTest(in JournalSlot slot);

/// <summary>How many entries fitted, and copies of the newest of them.</summary>
internal sealed record JournalPage(int Found, IReadOnlyList<JournalCopy> Newest);

/// <summary>An entry taken out of its ring, not yet made readable.</summary>
internal sealed record JournalCopy(string Session, JournalSlot Slot)
{
    public long Number => Slot.Number;

    public JournalEntry Read() => Slot.Read(Session);
}

/// <summary>The first texts of an entry, which questions are asked about; as they were sent, nothing masked.</summary>
internal readonly record struct EntryHead(string Account, string To, string Method, string Target);
