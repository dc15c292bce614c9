namespace Emulator.Plans.Payloads.Loops;

/// <summary>Where the payload being written stands in its loops: the fault and the item at hand.</summary>
internal struct LoopPlace
{
    /// <summary>Which of the faults is at hand; outside of loops the first.</summary>
    public int Fault;

    public FieldValue Item;

    /// <summary>The item, when it is a text that waits in a queue; null when it is a part of the body.</summary>
    public byte[]? Text;

    /// <summary>The account at hand, in a loop over the accounts; null where it is the one who asks.</summary>
    public ListedAccount? Account;

    /// <summary>The item's number in its list, from 0.</summary>
    public int Index;

    /// <summary>Sets the ids of one item apart from those of all others; 0 outside of loops.</summary>
    public ulong Ids;
}
