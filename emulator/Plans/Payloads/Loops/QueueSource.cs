namespace Emulator.Plans.Payloads.Loops;

/// <summary>The texts that wait in a queue of the account, the oldest first.</summary>
internal sealed class QueueSource(KeyPlan queue, ulong salt) : LoopSource
{
    protected override bool Advance(IFacts facts, ref LoopCursor cursor)
    {
        ref var place = ref facts.Loop;
        if (cursor.Done == 0)
        {
            (cursor.Texts, cursor.Ids) = (facts.Memory.Queued(queue.Of(facts)), place.Ids);
        }

        if (cursor.Done >= cursor.Texts.Length)
        {
            return false;
        }

        (place.Item, place.Text, place.Index) = (default, cursor.Texts[cursor.Done], cursor.Done);
        place.Ids = IdRandom.Mix(cursor.Ids + salt + (ulong)cursor.Done);
        return true;
    }
}
