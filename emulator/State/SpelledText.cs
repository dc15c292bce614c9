using System.Globalization;
using System.Text;

namespace Emulator.State;

/// <summary>Bytes whose letters may be spelled otherwise: percent-encoded, escaped as in JSON, or both.</summary>
internal readonly ref struct SpelledText(ReadOnlySpan<byte> text, bool percent, bool json)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Where a text that begins here ends; -1 when another one stands here.</summary>
    public int EndOf(ReadOnlySpan<byte> wanted, int at)
    {
        Span<byte> letter = stackalloc byte[4];
        while (!wanted.IsEmpty)
        {
            var length = Read(ref at, letter);
            if (length == 0 || !wanted.StartsWith(letter[..length]))
            {
                return -1;
            }

            wanted = wanted[length..];
        }

        return at;
    }

    /// <summary>Reads one byte, or a whole letter where it is escaped; 0 at the end.</summary>
    private int Read(ref int at, Span<byte> letter)
    {
        var start = at;
        if (ReadByte(ref at) is not (>= 0 and var first))
        {
            return 0;
        }

        letter[0] = (byte)first;
        if (!json || first != '\\')
        {
            return 1;
        }

        return ReadEscaped(start, ref at, letter);
    }

    /// <summary>Reads what stands behind a backslash; a backslash that escapes nothing is one.</summary>
    private int ReadEscaped(int start, ref int at, Span<byte> letter)
    {
        var behind = at;
        var escaped = ReadByte(ref at);
        if (escaped == 'u' && Rune.TryCreate(ReadUnit(ref at), out var rune))
        {
            return rune.EncodeToUtf8(letter);
        }

        at = behind;
        if (escaped == 'u' && ReadPair(start, ref at) is { } pair)
        {
            return pair.EncodeToUtf8(letter);
        }

        if (escaped >= 0 && "\"\\/bfnrt".Contains((char)escaped, StringComparison.Ordinal))
        {
            ReadByte(ref at);
            letter[0] = (byte)Meaning((char)escaped);
        }

        return 1;
    }

    /// <summary>A letter beyond the first plane is two escapes, one behind the other.</summary>
    private Rune? ReadPair(int start, ref int at)
    {
        Span<char> units = stackalloc char[2];
        var behind = start;
        foreach (ref var unit in units)
        {
            if (ReadByte(ref behind) != '\\' || ReadByte(ref behind) != 'u')
            {
                return null;
            }

            unit = (char)ReadUnit(ref behind);
        }

        if (!Rune.TryCreate(units[0], units[1], out var rune))
        {
            return null;
        }

        at = behind;
        return rune;
    }

    private int ReadUnit(ref int at)
    {
        var unit = 0;
        for (var i = 0; i < 4; i++)
        {
            unit = (unit << 4) | (Digit(ReadByte(ref at)) & 0xF);
        }

        return unit;
    }

    private int ReadByte(ref int at)
    {
        if (at >= _text.Length)
        {
            return -1;
        }

        var isEncoded = percent && _text[at] == '%' && at + 2 < _text.Length;
        if (isEncoded && byte.TryParse(_text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out var meant))
        {
            at += 3;
            return meant;
        }

        var sent = _text[at++];
        return percent && sent == '+' ? ' ' : sent;
    }

    private static char Meaning(char escaped) =>
        escaped switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => escaped,
        };

    private static int Digit(int letter) => char.IsAsciiHexDigit((char)letter) ? HexOf((char)letter) : 0;

    private static int HexOf(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
