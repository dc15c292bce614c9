using System.Buffers;

namespace Emulator.Plans.Rules;

/// <summary>A decimal number as it is written: compared digit by digit, never rounded, however long it is.</summary>
internal readonly ref struct DecimalText
{
    /// <summary>Larger exponents are as good as this one: no limit of a contract comes near it.</summary>
    private const long MostExponent = 1_000_000_000_000;

    private static readonly SearchValues<byte> Mantissa = SearchValues.Create("0123456789."u8);

    private readonly int _sign;

    /// <summary>From the first digit that counts to the last; a point may stand among them.</summary>
    private readonly ReadOnlySpan<byte> _digits;

    /// <summary>Where the point stands, counted from the first digit that counts.</summary>
    private readonly long _point;

    private DecimalText(int sign, ReadOnlySpan<byte> digits, long point)
    {
        _sign = sign;
        _digits = digits;
        _point = point;
    }

    /// <summary>Is there nothing but zeros behind the point? 5.0 and 1e3 are whole, 1e-3 is not.</summary>
    public bool IsWhole => _sign == 0 || _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0) <= _point;

    /// <summary>Reads a sign, digits with or without a point, and an exponent; all else is no number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DecimalText number)
    {
        number = default;
        var isNegative = text is [(byte)'-', ..];
        var unsigned = isNegative || text is [(byte)'+', ..] ? text[1..] : text;
        var end = unsigned.IndexOfAnyExcept(Mantissa);
        var mantissa = end < 0 ? unsigned : unsigned[..end];
        if (
            mantissa.IndexOfAnyInRange((byte)'0', (byte)'9') < 0
            || mantissa.Count((byte)'.') > 1
            || !TryReadExponent(unsigned[mantissa.Length..], out var exponent)
        )
        {
            return false;
        }

        number = Of(isNegative ? -1 : 1, mantissa, exponent);
        return true;
    }

    /// <summary>Negative when the left one is less, positive when it is more.</summary>
    public static int Compare(in DecimalText left, in DecimalText right)
    {
        if (left._sign != right._sign || left._sign == 0)
        {
            return left._sign.CompareTo(right._sign);
        }

        var further = left._point.CompareTo(right._point);
        return left._sign * (further != 0 ? further : CompareDigits(left._digits, right._digits));
    }

    private static DecimalText Of(int sign, ReadOnlySpan<byte> mantissa, long exponent)
    {
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0)
        {
            return default;
        }

        var point = mantissa.IndexOf((byte)'.') is >= 0 and var at ? at : mantissa.Length;
        var before = first < point ? point - first : point - first + 1;
        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        return new DecimalText(sign, mantissa[first..(last + 1)], before + exponent);
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        var isNegative = text is [_, (byte)'-', ..];
        var digits = isNegative || text is [_, (byte)'+', ..] ? text[2..] : text[1..];
        if (
            text[0] is not ((byte)'e' or (byte)'E')
            || digits.IsEmpty
            || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        )
        {
            return false;
        }

        foreach (var digit in digits)
        {
            exponent = Math.Min((exponent * 10) + digit - '0', MostExponent);
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            var difference = Next(left, ref l) - Next(right, ref r);
            if (difference != 0)
            {
                return Math.Sign(difference);
            }
        }

        return 0;
    }

    /// <summary>The next digit; beyond the last there are only zeros.</summary>
    private static int Next(ReadOnlySpan<byte> digits, ref int at)
    {
        at += at < digits.Length && digits[at] == '.' ? 1 : 0;
        return at < digits.Length ? digits[at++] - '0' : 0;
    }
}
