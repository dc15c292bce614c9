namespace Emulator.Plans.Bodies;

/// <summary>A name such as image[link] or to[]: the parts that lead to the field.</summary>
internal static class BracketName
{
    public const int MostParts = 32;

    /// <summary>
    /// The parts of a name: one when its brackets are none or stand otherwise, none when they are too many.
    /// </summary>
    public static int Split(ReadOnlySpan<byte> name, Span<Stretch> parts)
    {
        parts[0] = new Stretch(0, name.Length);
        var open = name.IndexOf((byte)'[');
        if (open <= 0)
        {
            return 1;
        }

        var count = 1;
        for (var at = open; at < name.Length; )
        {
            var close = name[at..].IndexOf((byte)']');
            if (name[at] != '[' || close < 0)
            {
                return 1;
            }

            if (count == parts.Length)
            {
                return 0;
            }

            parts[count++] = new Stretch(at + 1, close - 1);
            at += close + 1;
        }

        parts[0] = new Stretch(0, open);
        return count;
    }

    /// <summary>Which place of a list a part means; -1 when it is a name.</summary>
    public static int PlaceOf(ReadOnlySpan<byte> part)
    {
        if (part is [] or [(byte)'0', _, ..] || part.Length > 6 || part.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return -1;
        }

        var place = 0;
        foreach (var digit in part)
        {
            place = (place * 10) + (digit - '0');
        }

        return place;
    }
}
