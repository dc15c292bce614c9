namespace Emulator.Plans.Bodies;

/// <summary>The line between two parts of a multipart body: how it is found, also while the body still comes.</summary>
internal static class DelimiterLine
{
    public const int Longest = MediaType.LongestBoundary + 4;

    /// <summary>What stands there is no such line.</summary>
    private const int None = -1;

    /// <summary>Only what has not come yet could tell.</summary>
    private const int Open = -2;

    private const int MostPadding = 1024;

    /// <summary>Writes what each such line begins with, the end of the line before it included.</summary>
    public static Span<byte> Write(ReadOnlySpan<byte> boundary, Span<byte> into)
    {
        "\r\n--"u8.CopyTo(into);
        boundary.CopyTo(into[4..]);
        return into[..(boundary.Length + 4)];
    }

    /// <summary>
    /// Where the text before the next such line stops, and where the line itself does. While there is none the second
    /// is -1, and the first is where one may have begun.
    /// </summary>
    public static (int Stop, int Next) Find(ReadOnlySpan<byte> body, int from, ReadOnlySpan<byte> delimiter)
    {
        while (body[from..].IndexOf(delimiter) is >= 0 and var found)
        {
            from += found;
            if (EndOf(body, from + delimiter.Length) is not None and var next)
            {
                return (from, next is Open ? None : next);
            }

            from += 2;
        }

        return (Math.Max(from, body.Length - delimiter.Length + 1), None);
    }

    /// <summary>The first one needs no line before it: is there one at the very beginning?</summary>
    public static bool BeginsWith(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter, out int next)
    {
        var line = delimiter[2..];
        var here = Math.Min(body.Length, line.Length);
        next =
            !body[..here].SequenceEqual(line[..here]) ? None
            : here < line.Length ? Open
            : EndOf(body, here);
        var mayBe = next is not None;
        next = Math.Max(next, None);
        return mayBe;
    }

    /// <summary>Behind a delimiter stand two hyphens, or nothing but spaces up to the end of the line.</summary>
    private static int EndOf(ReadOnlySpan<byte> body, int at)
    {
        var rest = body[at..];
        if (rest is [(byte)'-', (byte)'-', ..])
        {
            return at;
        }

        var spaces = rest[..Math.Min(rest.Length, MostPadding)].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return spaces < 0 ? (rest.Length < MostPadding ? Open : None)
            : rest[spaces..] is [(byte)'\r', (byte)'\n', ..] ? at + spaces
            : rest is [(byte)'-'] || rest[spaces..] is [(byte)'\r'] ? Open
            : None;
    }
}
