using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>Collects the pieces of a payload; literal pieces side by side become one.</summary>
internal sealed class SegmentList
{
    private readonly List<Segment> _segments = [];
    private readonly List<byte> _literal = [];

    public void Add(ReadOnlySpan<byte> literal) => _literal.AddRange(literal);

    public void Add(Segment segment)
    {
        Flush();
        _segments.Add(segment);
    }

    /// <summary>The comma before something; sure is it where something that is never left out stands before.</summary>
    public void AddComma(bool isFirst, bool isSure)
    {
        if (isSure)
        {
            Add(","u8);
        }
        else if (!isFirst)
        {
            Add(new CommaSegment());
        }
    }

    public void AddEscaped(string text, IEscaping escaping)
    {
        using var buffer = new ByteBuffer();
        buffer.Write(text.AsSpan());
        escaping.Escape(buffer, 0);
        Add(buffer.Written);
    }

    /// <summary>The payload; the list is empty again afterwards.</summary>
    public Payload Take()
    {
        Flush();
        var payload = new Payload([.. _segments]);
        _segments.Clear();
        return payload;
    }

    private void Flush()
    {
        if (_literal.Count > 0)
        {
            _segments.Add(new LiteralSegment([.. _literal]));
            _literal.Clear();
        }
    }
}
