namespace Emulator.Plans.Payloads;

/// <summary>One piece of a payload.</summary>
internal abstract class Segment
{
    /// <summary>Whether path and account alone decide what is written.</summary>
    public virtual bool FollowsFromCaller => false;

    public abstract void Write(IFacts facts, ByteBuffer into);
}

/// <summary>Bytes that are always the same.</summary>
internal sealed class LiteralSegment(byte[] bytes) : Segment
{
    public byte[] Bytes => bytes;

    public override bool FollowsFromCaller => true;

    public override void Write(IFacts facts, ByteBuffer into) => into.Write(bytes);
}

/// <summary>A value inside a text, escaped as the text around it wants.</summary>
internal sealed class TextSegment(Value value, IEscaping escaping) : Segment
{
    public override bool FollowsFromCaller => value.FollowsFromCaller;

    public override void Write(IFacts facts, ByteBuffer into)
    {
        var start = into.Length;
        value.Append(facts, into);
        escaping.Escape(into, start);
    }
}

/// <summary>A value that stands alone in JSON and keeps the type it has: a number stays a number.</summary>
internal sealed class TypedSegment(Value value, IEscaping escaping) : Segment
{
    public override void Write(IFacts facts, ByteBuffer into)
    {
        switch (value.KindOf(facts))
        {
            case FieldKind.Missing or FieldKind.Null or FieldKind.File:
                into.Write("null"u8);
                break;
            case FieldKind.Text:
                WriteQuoted(facts, into);
                break;
            default:
                value.Append(facts, into);
                break;
        }
    }

    private void WriteQuoted(IFacts facts, ByteBuffer into)
    {
        into.Write((byte)'"');
        var start = into.Length;
        value.Append(facts, into);
        if (value.StandsBare(facts, into.From(start)))
        {
            into.Drop(start - 1, 1);
            return;
        }

        escaping.Escape(into, start);
        into.Write((byte)'"');
    }
}
