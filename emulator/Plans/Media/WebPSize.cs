namespace Emulator.Plans.Media;

/// <summary>The bytes of a WebP without loss: one pixel of each band, and then how often it comes again.</summary>
internal static class WebPSize
{
    /// <summary>The longest run that one code can say.</summary>
    public const int LongestRun = 4096;

    public const int CodeOfLongest = 279;
    public const int BitsOfPixel = 9 + 8 + 8 + 8;
    public const int BitsOfLongest = 2 + 10;
    public const int Chunk = 8;
    public const int Frame = 16;
    public const int Overview = 30;
    public const int Animation = 14;

    /// <summary>The size, three things that are not used, and how the lengths of the codes are told.</summary>
    public const int BitsOfHead = 40 + 3 + BitsOfGreen + (3 * BitsOfOthers) + BitsOfDistance;

    private const int BitsOfGreen = 1 + 4 + (3 * 13) + 1 + 256 + (9 * 3) + (14 * 2) + 3;
    private const int BitsOfOthers = 1 + 4 + (3 * 12) + 1;
    private const int BitsOfDistance = 4;

    public static long Smallest(PictureWish wish)
    {
        var picture = Chunk + Even(DataBytes(wish));
        return wish.Animated
            ? Overview + Animation + (PictureSize.Frames * (Chunk + Frame + picture)) + Chunk
            : Overview + picture + Chunk;
    }

    public static int DataBytes(PictureWish wish)
    {
        var (bits, bands) = ((long)BitsOfHead, PictureSize.BandsIn(wish.Height));
        for (var band = 0; band < bands; band++)
        {
            var rows = PictureSize.StartOfBand(band + 1, wish.Height) - PictureSize.StartOfBand(band, wish.Height);
            bits += BitsOfPixel + BitsOfRun((rows * wish.Width) - 1);
        }

        return (int)PictureSize.Bytes(bits);
    }

    public static int Even(int count) => count + (count & 1);

    /// <summary>The code for a run, and how many bits are written behind it.</summary>
    public static (int Code, int More) CodeOf(int run)
    {
        var more = Math.Max(0, PictureSize.BitsOf(run - 1) - 2);
        return (256 + (2 * more) + ((run - 1) >> more), more);
    }

    /// <summary>The code for the longest runs is much shorter than the others, and nine are a little.</summary>
    public static int BitsOfCode(int code) =>
        code switch
        {
            >= CodeOfLongest => 2,
            < 256 + 9 => 6,
            _ => 7,
        };

    private static long BitsOfRun(int pixels)
    {
        var (whole, rest) = Math.DivRem(pixels, LongestRun);
        var bits = (long)whole * BitsOfLongest;
        if (rest == 0)
        {
            return bits;
        }

        var (code, more) = CodeOf(rest);
        return bits + BitsOfCode(code) + more;
    }
}
