using System.Buffers;

namespace Emulator.Plans.Bodies;

/// <summary>
/// Finds what stands behind a name in a body that could not be read, be it JSON, a form or a part: rather too much than
/// too little.
/// </summary>
internal static class NamedText
{
    private const int Farthest = 1024;
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\"&,}]\r\n"u8);

    /// <summary>The next text behind the name, from a place on that moves along.</summary>
    public static bool Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> name, ref int at, out ReadOnlySpan<byte> text)
    {
        while (!name.IsEmpty && body[at..].IndexOf(name) is >= 0 and var found)
        {
            at += found + name.Length;
            text = Behind(body[at..]);
            if (!text.IsEmpty)
            {
                return true;
            }
        }

        text = [];
        return false;
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> body)
    {
        var rest = SkipClosing(body);
        if (rest.StartsWith("\r\n"u8) || rest is [(byte)';', ..])
        {
            var end = rest[..Math.Min(rest.Length, Farthest)].IndexOf("\r\n\r\n"u8);
            rest = end < 0 ? [] : rest[(end + 4)..];
            return rest[..(rest.IndexOf("\r\n"u8) is >= 0 and var line ? line : rest.Length)];
        }

        var sign =
            rest is [(byte)':' or (byte)'=', ..] ? 1
            : IsEncoded(rest, "3A"u8) ? 3
            : 0;
        return sign == 0 ? [] : UpToEnd(SkipClosing(rest[sign..]));
    }

    /// <summary>Goes past quotes, brackets and spaces, percent-encoded or not.</summary>
    private static ReadOnlySpan<byte> SkipClosing(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var skipped =
                text is [(byte)'"' or (byte)'\'' or (byte)'\\' or (byte)']' or (byte)'[' or (byte)' ' or (byte)'\t', ..]
                    ? 1
                : IsEncoded(text, "22"u8) || IsEncoded(text, "5D"u8) || IsEncoded(text, "20"u8) ? 3
                : 0;
            if (skipped == 0)
            {
                return text;
            }

            text = text[skipped..];
        }
    }

    private static ReadOnlySpan<byte> UpToEnd(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(Ends);
        text = end < 0 ? text : text[..end];
        return text.IndexOf("%22"u8) is >= 0 and var quote ? text[..quote] : text;
    }

    private static bool IsEncoded(ReadOnlySpan<byte> text, ReadOnlySpan<byte> hex) =>
        text is [(byte)'%', _, _, ..] && System.Text.Ascii.EqualsIgnoreCase(text[1..3], hex);
}
