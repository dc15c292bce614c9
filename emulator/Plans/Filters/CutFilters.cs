using System.Buffers;
using System.Globalization;
using System.Text;
using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Keeps so many code points from the beginning.</summary>
internal sealed class FirstFilter(int count) : Filter
{
    public override void Apply(ByteBuffer buffer, int start) =>
        buffer.Truncate(start + CodePoints.Skip(buffer.From(start), count));
}

/// <summary>Takes away so many code points from the beginning.</summary>
internal sealed class CutFilter(int count) : Filter
{
    public override void Apply(ByteBuffer buffer, int start) =>
        buffer.Drop(start, CodePoints.Skip(buffer.From(start), count));
}

/// <summary>Keeps so many code points from the end.</summary>
internal sealed class LastFilter(int count) : Filter
{
    public override void Apply(ByteBuffer buffer, int start) =>
        buffer.Drop(start, CodePoints.SkipBack(buffer.From(start), count));
}

/// <summary>Takes away white space at both ends.</summary>
internal sealed class TrimFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        while (
            Rune.DecodeLastFromUtf8(text, out var last, out var size) is OperationStatus.Done && Rune.IsWhiteSpace(last)
        )
        {
            text = text[..^size];
        }

        buffer.Truncate(start + text.Length);
        while (
            Rune.DecodeFromUtf8(text, out var first, out var size) is OperationStatus.Done && Rune.IsWhiteSpace(first)
        )
        {
            text = text[size..];
        }

        buffer.Drop(start, buffer.Length - start - text.Length);
    }
}

/// <summary>Counts the code points.</summary>
internal sealed class LengthFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        var count = CodePoints.Count(buffer.From(start));
        buffer.Truncate(start);
        count.TryFormat(buffer.GetSpan(16), out var written, default, CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }
}
