namespace Emulator.Plans.Filters;

/// <summary>Finds the borders between code points in UTF-8, so that no letter is cut in two.</summary>
internal static class CodePoints
{
    /// <summary>How many bytes the first so many code points take.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int count)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Begins(text[at]) && count-- == 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>How many bytes stand before the last so many code points.</summary>
    public static int SkipBack(ReadOnlySpan<byte> text, int count)
    {
        var at = text.Length;
        while (at > 0 && count > 0)
        {
            at--;
            count -= Begins(text[at]) ? 1 : 0;
        }

        return at;
    }

    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += Begins(unit) ? 1 : 0;
        }

        return count;
    }

    private static bool Begins(byte unit) => (unit & 0xC0) != 0x80;
}
