using System.Collections.Immutable;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>What a loop goes over: puts one item after the other at hand.</summary>
internal abstract class LoopSource
{
    /// <summary>A reply stays within bounds, however long the list is that a request sends.</summary>
    public const int MostItems = 10_000;

    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Puts the next item at hand; says no when there is none.</summary>
    public bool Next(IFacts facts, ByteBuffer into, ref LoopCursor cursor)
    {
        if (cursor.Done >= MostItems || into.Length > MostBytes || !Advance(facts, ref cursor))
        {
            return false;
        }

        cursor.Done++;
        return true;
    }

    protected abstract bool Advance(IFacts facts, ref LoopCursor cursor);
}

/// <summary>How far a loop has come.</summary>
internal struct LoopCursor
{
    public int Done;
    public FieldChildren Rest;
    public ImmutableArray<byte[]> Texts;
    public ImmutableArray<ListedAccount> Accounts;

    /// <summary>The ids of the loop around.</summary>
    public ulong Ids;
}

/// <summary>All that the request has broken.</summary>
internal sealed class FaultSource : LoopSource
{
    protected override bool Advance(IFacts facts, ref LoopCursor cursor)
    {
        if (cursor.Done >= facts.FaultCount)
        {
            return false;
        }

        facts.Loop.Fault = cursor.Done;
        return true;
    }
}
