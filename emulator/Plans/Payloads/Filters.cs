using System.Collections.Immutable;

namespace Emulator.Plans.Payloads;

/// <summary>Rewrites the end of a buffer in place.</summary>
internal delegate void Filter(ByteBuffer buffer, int start);

/// <summary>A value after its filters; what comes out is text.</summary>
internal sealed class FilteredValue(Value value, ImmutableArray<Filter> filters) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var start = into.Length;
        value.Append(facts, into);
        foreach (var filter in filters)
        {
            filter(into, start);
        }
    }
}

/// <summary>The filters a placeholder can name.</summary>
internal static class Filters
{
    /// <summary>Leaves a value as it is, but makes text of a number.</summary>
    public static readonly Filter Text = static (_, _) => { };

    public static void Digits(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        var kept = 0;
        foreach (var letter in text)
        {
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                text[kept++] = letter;
            }
        }

        buffer.Truncate(start + kept);
    }

    public static void Upper(ByteBuffer buffer, int start)
    {
        foreach (ref var letter in buffer.From(start))
        {
            letter = letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter - 32) : letter;
        }
    }

    public static void Lower(ByteBuffer buffer, int start)
    {
        foreach (ref var letter in buffer.From(start))
        {
            letter = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter + 32) : letter;
        }
    }
}
