namespace Emulator.Plans.Media;

/// <summary>The bytes of a PNG: rows that repeat the one above, packed as runs of zeros.</summary>
internal static class PngSize
{
    /// <summary>The longest run that one code can say.</summary>
    public const int LongestRun = 258;

    public const int BitsOfByte = 9;
    public const int BitsOfLongest = 3;
    public const int BitsOfEnd = 6;
    public const int Chunk = 12;
    public const int Head = 33;

    /// <summary>How the lengths of the codes are told: counts, 18 lengths for lengths, then all of them.</summary>
    public const int BitsOfTable = 3 + 14 + (3 * 18) + 256 + (3 * 3) + (26 * 2) + 4 + (2 * 4);

    public static long Smallest(PictureWish wish)
    {
        var palette = wish.Colour is ImageColour.Palette ? Chunk + (3 << wish.Bits) : 0;
        return Head + palette + Chunk + DataBytes(wish) + Chunk + Chunk;
    }

    public static int DataBytes(PictureWish wish)
    {
        var (row, pixel) = (RowBytes(wish), PixelBytes(wish));
        var bands = PictureSize.BandsIn(wish.Height);
        var first = BitsOfByte + (BitsOfByte * pixel) + BitsOfZeros(row - pixel);
        var others = BitsOfByte + BitsOfZeros(row);
        var bits = BitsOfTable + (bands * first) + ((wish.Height - bands) * others) + BitsOfEnd;
        return (int)(2 + PictureSize.Bytes(bits) + 4);
    }

    public static int RowBytes(PictureWish wish) =>
        (int)PictureSize.Bytes((long)wish.Width * wish.Bits * PictureKinds.Samples(wish.Colour));

    public static int PixelBytes(PictureWish wish) =>
        (int)PictureSize.Bytes(wish.Bits * PictureKinds.Samples(wish.Colour));

    /// <summary>The code for a run of 3 to 257, and how many bits are written behind it.</summary>
    public static (int Code, int More) CodeOf(int run)
    {
        var more = Math.Max(0, PictureSize.BitsOf(run - 3) - 3);
        return (257 + (4 * more) + ((run - 3) >> more), more);
    }

    /// <summary>Three codes are shorter than the others: the end, and runs of 3 and 4.</summary>
    public static int BitsOfCode(int code) => code <= 258 ? 6 : 7;

    private static long BitsOfZeros(int count)
    {
        var (whole, rest) = Math.DivRem(Math.Max(0, count - 1), LongestRun);
        var bits = (count > 0 ? BitsOfByte : 0) + ((long)whole * BitsOfLongest);
        if (rest < 3)
        {
            return bits + (rest * BitsOfByte);
        }

        var (code, more) = CodeOf(rest);
        return bits + BitsOfCode(code) + more + 1;
    }
}
