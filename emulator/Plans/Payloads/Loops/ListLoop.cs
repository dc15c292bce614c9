namespace Emulator.Plans.Payloads.Loops;

/// <summary>A list with one item for each turn; a turn that writes nothing is left out.</summary>
internal sealed class ListLoop(LoopSource source, Payload item) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        var around = facts.Loop;
        var cursor = default(LoopCursor);
        into.Write((byte)'[');
        while (source.Next(facts, into, ref cursor))
        {
            OptionalSegment.WriteOrNot(item, facts, into);
        }

        into.Write((byte)']');
        facts.Loop = around;
    }
}

/// <summary>One text for each turn, with others between them.</summary>
internal sealed class TextLoop(LoopSource source, Payload text, Payload between) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        var (around, start) = (facts.Loop, into.Length);
        var cursor = default(LoopCursor);
        while (source.Next(facts, into, ref cursor))
        {
            var before = into.Length;
            if (before > start)
            {
                between.Write(facts, into);
            }

            var begun = into.Length;
            text.Write(facts, into);
            if (into.Length == begun)
            {
                into.Truncate(before);
            }
        }

        facts.Loop = around;
    }
}
