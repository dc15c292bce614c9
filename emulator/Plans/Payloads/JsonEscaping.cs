using System.Buffers;
using System.Text;

namespace Emulator.Plans.Payloads;

/// <summary>JSON text as a provider writes it: what must be escaped, and what it escapes besides.</summary>
internal sealed class JsonEscaping : IEscaping
{
    private const string Lower = "0123456789abcdef";
    private const byte FirstOfLineSeparators = 0xE2;

    private readonly SearchValues<byte> _touched;
    private readonly byte[]?[] _ascii = new byte[128][];
    private readonly JsonStyle _style;

    public JsonEscaping(JsonStyle style)
    {
        _style = style;
        for (var control = 0; control < 0x20; control++)
        {
            _ascii[control] = Unicode((char)control, Lower);
        }

        Put(style.AlsoLower, Lower);
        Put(style.Also, "0123456789ABCDEF");
        const string shortened = "\"\"\\\\\nn\rr\tt\bb\ff";
        for (var i = 0; i < shortened.Length; i += 2)
        {
            _ascii[shortened[i]] = [(byte)'\\', (byte)shortened[i + 1]];
        }

        _ascii['/'] = style.EscapesSlash ? "\\/"u8.ToArray() : _ascii['/'];
        var (touched, count) = (new byte[256], 0);
        for (var unit = 0; unit < touched.Length; unit++)
        {
            if (IsTouched(unit))
            {
                touched[count++] = (byte)unit;
            }
        }

        _touched = SearchValues.Create(touched.AsSpan(0, count));
    }

    public void Escape(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        if (text.IndexOfAny(_touched) < 0)
        {
            return;
        }

        var copy = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = text.Length;
        text.CopyTo(copy);
        buffer.Truncate(start);
        Append(copy.AsSpan(0, length), buffer);
        ArrayPool<byte>.Shared.Return(copy);
    }

    private void Append(ReadOnlySpan<byte> text, ByteBuffer buffer)
    {
        while (text.Length > 0)
        {
            var clean = text.IndexOfAny(_touched);
            clean = clean < 0 ? text.Length : clean;
            buffer.Write(text[..clean]);
            text = text[clean..];
            if (text.Length > 0)
            {
                text = text[AppendOne(text, buffer)..];
            }
        }
    }

    private int AppendOne(ReadOnlySpan<byte> text, ByteBuffer buffer)
    {
        if (_ascii.Length > text[0])
        {
            buffer.Write(_ascii[text[0]]);
            return 1;
        }

        Rune.DecodeFromUtf8(text, out var rune, out var consumed);
        if (!_style.EscapesNonAscii && rune.Value is not (0x2028 or 0x2029))
        {
            buffer.Write(text[..consumed]);
            return consumed;
        }

        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            WriteUnicode(unit, Lower, buffer.GetSpan(6));
            buffer.Advance(6);
        }

        return consumed;
    }

    private bool IsTouched(int unit) =>
        unit < _ascii.Length
            ? _ascii[unit] is not null
            : _style.EscapesNonAscii || (_style.EscapesLineSeparators && unit == FirstOfLineSeparators);

    private void Put(string letters, string hex)
    {
        foreach (var letter in letters)
        {
            _ascii[letter] = Unicode(letter, hex);
        }
    }

    private static byte[] Unicode(char letter, string hex)
    {
        var written = new byte[6];
        WriteUnicode(letter, hex, written);
        return written;
    }

    private static void WriteUnicode(char unit, string hex, Span<byte> into)
    {
        (into[0], into[1]) = ((byte)'\\', (byte)'u');
        for (var i = 0; i < 4; i++)
        {
            into[2 + i] = (byte)hex[(unit >> (12 - (4 * i))) & 0xF];
        }
    }
}
