namespace Emulator.Plans.Payloads;

/// <summary>A key with its value, or an item of a list: left out when there is nothing to say.</summary>
internal sealed class OptionalSegment(Payload? key, Payload value) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        if (key is null)
        {
            WriteOrNot(value, facts, into);
            return;
        }

        var before = into.Length;
        CommaSegment.WriteTo(into);
        key.Write(facts, into);
        var start = into.Length;
        value.Write(facts, into);
        if (SaysNothing(into.From(start)))
        {
            into.Truncate(before);
        }
    }

    /// <summary>An item of a list; only one that wrote nothing at all is left out.</summary>
    public static void WriteOrNot(Payload item, IFacts facts, ByteBuffer into)
    {
        var before = into.Length;
        CommaSegment.WriteTo(into);
        var start = into.Length;
        item.Write(facts, into);
        if (into.Length == start)
        {
            into.Truncate(before);
        }
    }

    /// <summary>Nothing, null, an empty text, an empty list or an empty map.</summary>
    private static bool SaysNothing(ReadOnlySpan<byte> json) =>
        json.Length < 2
            ? json.IsEmpty
            : (json[0], json[^1]) switch
            {
                ((byte)'"', (byte)'"') => json.Length == 2,
                ((byte)'[', (byte)']') or ((byte)'{', (byte)'}') => json[1..^1].IndexOfAnyExcept(" \t\r\n"u8) < 0,
                _ => json.SequenceEqual("null"u8),
            };
}

/// <summary>The comma between two entries or items, unless the first of them was left out.</summary>
internal sealed class CommaSegment : Segment
{
    public override void Write(IFacts facts, ByteBuffer into) => WriteTo(into);

    /// <summary>No JSON value ends with an opening bracket: behind one stands the first.</summary>
    public static void WriteTo(ByteBuffer into)
    {
        if (into.Written[^1] is not ((byte)'{' or (byte)'['))
        {
            into.Write((byte)',');
        }
    }
}
