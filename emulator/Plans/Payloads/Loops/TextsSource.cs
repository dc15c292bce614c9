using System.Collections.Immutable;

namespace Emulator.Plans.Payloads.Loops;

/// <summary>Texts that are there from the beginning of the loop, whatever comes meanwhile.</summary>
internal abstract class TextsSource(ulong salt) : LoopSource
{
    protected sealed override bool Advance(IFacts facts, ref LoopCursor cursor)
    {
        ref var place = ref facts.Loop;
        if (cursor.Done == 0)
        {
            (cursor.Texts, cursor.Ids) = (Texts(facts), place.Ids);
        }

        if (cursor.Done >= cursor.Texts.Length)
        {
            return false;
        }

        Enter(ref place, cursor.Texts[cursor.Done]);
        place.Index = cursor.Done;
        place.Ids = IdRandom.Mix(cursor.Ids + salt + (ulong)cursor.Done);
        return true;
    }

    protected abstract ImmutableArray<byte[]> Texts(IFacts facts);

    /// <summary>Puts one of them at hand.</summary>
    protected virtual void Enter(ref LoopPlace place, byte[] text) => (place.Item, place.Text) = (default, text);
}
