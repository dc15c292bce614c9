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

/// <summary>A list in the body, or in the item of the loop around; a single value is a list of one.</summary>
internal sealed class FieldSource(FieldPath? path, bool ofItem, ulong salt) : LoopSource
{
    protected override bool Advance(IFacts facts, ref LoopCursor cursor)
    {
        ref var place = ref facts.Loop;
        if (cursor.Done == 0)
        {
            var found = Find(facts, place.Item);
            cursor.Ids = place.Ids;
            if (found.Kind is not FieldKind.List)
            {
                return found.Kind is not (FieldKind.Missing or FieldKind.Null) && Enter(ref place, found, cursor);
            }

            cursor.Rest = found.Children;
        }

        return cursor.Rest.MoveNext() && Enter(ref place, cursor.Rest.Current, cursor);
    }

    private FieldValue Find(IFacts facts, FieldValue around)
    {
        var root = ofItem ? around : facts.Body;
        return path is null ? root : path.In(root);
    }

    private bool Enter(ref LoopPlace place, FieldValue item, LoopCursor cursor)
    {
        (place.Item, place.Index) = (item, cursor.Done);
        place.Ids = IdRandom.Mix(cursor.Ids + salt + (ulong)cursor.Done);
        return true;
    }
}
