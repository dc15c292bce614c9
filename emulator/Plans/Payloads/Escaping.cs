using System.Buffers;
using System.Text;

namespace Emulator.Plans.Payloads;

/// <summary>Makes the end of a buffer safe for the text it stands in.</summary>
internal interface IEscaping
{
    void Escape(ByteBuffer buffer, int start);
}

/// <summary>Nothing needs escaping: plain text.</summary>
internal sealed class NoEscaping : IEscaping
{
    public static readonly NoEscaping Instance = new();

    public void Escape(ByteBuffer buffer, int start) { }
}

/// <summary>Header values hold printable ASCII alone; everything else becomes a question mark.</summary>
internal sealed class HeaderEscaping : IEscaping
{
    public static readonly HeaderEscaping Instance = new();

    public void Escape(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        while (text.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) is >= 0 and var wrong)
        {
            text[wrong] = (byte)'?';
            text = text[(wrong + 1)..];
        }
    }
}

/// <summary>JSON text as a provider writes it: what must be escaped, and what it escapes besides.</summary>
internal sealed class JsonEscaping : IEscaping
{
    private readonly SearchValues<byte> _touched;
    private readonly byte[]?[] _ascii = new byte[128][];
    private readonly bool _nonAscii;

    /// <param name="also">ASCII characters written as \u00xx, beyond what JSON demands.</param>
    /// <param name="slash">Whether a slash is written with a backslash before it, as PHP does.</param>
    /// <param name="nonAscii">Whether everything outside ASCII is written as \uxxxx.</param>
    public JsonEscaping(string also, bool slash, bool nonAscii)
    {
        _nonAscii = nonAscii;
        for (var control = 0; control < 0x20; control++)
        {
            _ascii[control] = Unicode((char)control);
        }

        foreach (var letter in also)
        {
            _ascii[letter] = Unicode(letter);
        }

        foreach (
            var (letter, written) in (ReadOnlySpan<(char, string)>)
                [
                    ('"', "\\\""),
                    ('\\', "\\\\"),
                    ('\n', "\\n"),
                    ('\r', "\\r"),
                    ('\t', "\\t"),
                    ('\b', "\\b"),
                    ('\f', "\\f"),
                ]
        )
        {
            _ascii[letter] = Encoding.ASCII.GetBytes(written);
        }

        _ascii['/'] = slash ? "\\/"u8.ToArray() : _ascii['/'];
        var touched = Enumerable.Range(0, 256).Where(unit => unit < 128 ? _ascii[unit] is not null : nonAscii);
        _touched = SearchValues.Create([.. touched.Select(unit => (byte)unit)]);
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
        if (!_nonAscii || text[0] < 128)
        {
            buffer.Write(_ascii[text[0]]);
            return 1;
        }

        Rune.DecodeFromUtf8(text, out var rune, out var consumed);
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            WriteUnicode(unit, "0123456789abcdef"u8, buffer.GetSpan(6));
            buffer.Advance(6);
        }

        return consumed;
    }

    private static byte[] Unicode(char letter)
    {
        var written = new byte[6];
        WriteUnicode(letter, "0123456789ABCDEF"u8, written);
        return written;
    }

    private static void WriteUnicode(char unit, ReadOnlySpan<byte> hex, Span<byte> into)
    {
        (into[0], into[1]) = ((byte)'\\', (byte)'u');
        for (var i = 0; i < 4; i++)
        {
            into[2 + i] = hex[(unit >> (12 - (4 * i))) & 0xF];
        }
    }
}
