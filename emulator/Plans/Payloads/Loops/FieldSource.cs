namespace Emulator.Plans.Payloads.Loops;

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
        (place.Item, place.Text, place.Index) = (item, null, cursor.Done);
        place.Ids = IdRandom.Mix(cursor.Ids + salt + (ulong)cursor.Done);
        return true;
    }
}
