using System.Buffers;
using System.Buffers.Text;

namespace Emulator.Plans.Media;

/// <summary>Decodes Base64 as most do: spaces and line ends between letters do not count, nor missing '='.</summary>
internal static class Base64Text
{
    private const int Looked = 64;

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\r\n"u8);

    private static readonly SearchValues<byte> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n"u8
    );

    /// <summary>Whether a text begins with nothing but letters of Base64; an address has a colon or a dot.</summary>
    public static bool MayBeginSo(ReadOnlySpan<byte> text) =>
        text[..Math.Min(text.Length, Looked)].IndexOfAnyExcept(Letters) < 0;

    /// <summary>Decodes as much as there is room for; says how much that was, and -1 of what is no Base64.</summary>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> into)
    {
        Span<byte> last = stackalloc byte[4];
        var whole = WithoutPadding(text);
        if (whole.Contains((byte)'='))
        {
            return -1;
        }

        whole = TakeLast(whole, LettersIn(whole) % 4, last);
        var status = Base64.DecodeFromUtf8(whole, into, out _, out var written);
        return status switch
        {
            OperationStatus.Done => last[0] == '=' ? written : DecodeLast(last, into, written),
            OperationStatus.DestinationTooSmall => written,
            _ => -1,
        };
    }

    /// <summary>How many bytes a text decodes to, if it is Base64.</summary>
    public static long LengthOf(ReadOnlySpan<byte> text) => LettersIn(WithoutPadding(text)) * 3L / 4;

    /// <summary>Room enough for what a text decodes to.</summary>
    public static int MostBytes(ReadOnlySpan<byte> text) => (int)Math.Min((text.Length / 4L * 3) + 3, int.MaxValue);

    private static ReadOnlySpan<byte> WithoutPadding(ReadOnlySpan<byte> text)
    {
        for (var padding = 0; text is [.., var end] && (IsSpace(end) || (end == '=' && ++padding <= 2)); )
        {
            text = text[..^1];
        }

        return text;
    }

    private static int LettersIn(ReadOnlySpan<byte> text)
    {
        var letters = text.Length;
        while (text.IndexOfAny(Spaces) is >= 0 and var space)
        {
            text = text[(space + 1)..];
            letters--;
        }

        return letters;
    }

    /// <summary>Cuts off letters that make no whole group of four; they are put in one, filled up with '='.</summary>
    private static ReadOnlySpan<byte> TakeLast(ReadOnlySpan<byte> text, int count, scoped Span<byte> last)
    {
        last.Fill((byte)'=');
        while (count > 0)
        {
            if (!IsSpace(text[^1]))
            {
                last[--count] = text[^1];
            }

            text = text[..^1];
        }

        return text;
    }

    private static int DecodeLast(ReadOnlySpan<byte> last, Span<byte> into, int written)
    {
        Span<byte> decoded = stackalloc byte[3];
        if (Base64.DecodeFromUtf8(last, decoded, out _, out var more) is not OperationStatus.Done)
        {
            return -1;
        }

        more = Math.Min(more, into.Length - written);
        decoded[..more].CopyTo(into[written..]);
        return written + more;
    }

    private static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
