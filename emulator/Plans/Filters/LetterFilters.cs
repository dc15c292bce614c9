using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>Keeps the digits 0 to 9 alone.</summary>
internal sealed class DigitsFilter : Filter
{
    public static readonly DigitsFilter Instance = new();

    public override void Apply(ByteBuffer buffer, int start)
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
}

/// <summary>Makes capitals of the letters a to z.</summary>
internal sealed class UpperFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        foreach (ref var letter in buffer.From(start))
        {
            letter = letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter - 32) : letter;
        }
    }
}

/// <summary>Makes small letters of the capitals A to Z.</summary>
internal sealed class LowerFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start)
    {
        foreach (ref var letter in buffer.From(start))
        {
            letter = letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter + 32) : letter;
        }
    }
}
