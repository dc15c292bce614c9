using Emulator.Plans.Payloads;

namespace Emulator.Plans.Filters;

/// <summary>A text that is a number as JSON writes one stands there as a number; any other stays a text.</summary>
internal sealed class NumberFilter : Filter
{
    public override void Apply(ByteBuffer buffer, int start) { }

    public override bool StandsBare(ReadOnlySpan<byte> written)
    {
        var rest = written is [(byte)'-', .. var behind] ? behind : written;
        var digits = Digits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[digits..];
        if (rest is [(byte)'.', .. var fraction])
        {
            digits = Digits(fraction);
            rest = fraction[digits..];
            if (digits == 0)
            {
                return false;
            }
        }

        return rest.IsEmpty || IsExponent(rest);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'e' or (byte)'E', .. var power])
        {
            return false;
        }

        power = power is [(byte)'+' or (byte)'-', .. var behind] ? behind : power;
        return power.Length > 0 && Digits(power) == power.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
