namespace Emulator.Plans.Payloads.Loops;

/// <summary>A map with one entry for each turn; of turns with the same key the first counts.</summary>
internal sealed class MapLoop(LoopSource source, Payload key, Payload value) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        var around = facts.Loop;
        var cursor = default(LoopCursor);
        var keys = new KeyTable();
        into.Write((byte)'{');
        while (source.Next(facts, into, ref cursor))
        {
            var before = into.Length;
            CommaSegment.WriteTo(into);
            var start = into.Length;
            key.Write(facts, into);
            if (keys.Find(into, start, out _))
            {
                into.Truncate(before);
                continue;
            }

            into.Write((byte)':');
            value.Write(facts, into);
        }

        into.Write((byte)'}');
        facts.Loop = around;
    }
}

/// <summary>A map that collects under each key a list with one item for each turn that has this key.</summary>
internal sealed class GroupLoop(LoopSource source, Payload key, Payload value) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        var around = facts.Loop;
        var cursor = default(LoopCursor);
        using var groups = new Groups();
        while (source.Next(facts, into, ref cursor))
        {
            groups.BeginKey();
            key.Write(facts, groups.Written);
            groups.BeginValue();
            value.Write(facts, groups.Written);
            groups.EndValue();
        }

        groups.WriteTo(into);
        facts.Loop = around;
    }
}
