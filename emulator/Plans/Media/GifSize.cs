namespace Emulator.Plans.Media;

/// <summary>The bytes of a GIF: each band is packed by itself.</summary>
internal static class GifSize
{
    public const int MostBitsOfCode = 12;
    public const int Head = 13;
    public const int Loop = 19;
    public const int Control = 8;

    private const int Picture = 10;

    public static long Smallest(PictureWish wish) =>
        wish.Animated
            ? StartOfPicture(wish, 1) + PictureBytes(wish) + 6 // a comment of one letter, and the end
            : Head + ColourBytes(wish) + PictureBytes(wish) + 6;

    /// <summary>Where one of the pictures of a moving one begins.</summary>
    public static long StartOfPicture(PictureWish wish, int frame) =>
        Head + ColourBytes(wish) + Loop + (Control * (frame + 1)) + (frame * PictureBytes(wish));

    public static int ColourBytes(PictureWish wish) => 3 << wish.Bits;

    public static int DataBytes(PictureWish wish)
    {
        var (bits, bands) = (0L, PictureSize.BandsIn(wish.Height));
        for (var band = 0; band < bands; band++)
        {
            var rows = PictureSize.StartOfBand(band + 1, wish.Height) - PictureSize.StartOfBand(band, wish.Height);
            bits += BitsOfRun(FirstBits(wish), (long)rows * wish.Width);
        }

        return (int)PictureSize.Bytes(bits + FirstBits(wish) + 1);
    }

    /// <summary>Bits of a place in the palette, as the packing takes them.</summary>
    public static int FirstBits(PictureWish wish) => Math.Max(2, wish.Bits);

    /// <summary>Codes stand for ever longer runs; when so many were used, it begins anew.</summary>
    public static int MostCodes(int firstBits) => (1 << MostBitsOfCode) - 2 - (1 << firstBits) - 1;

    /// <summary>How wide the code is that comes so many after the last clearing.</summary>
    public static int Width(int firstBits, int place) =>
        place == 1 ? firstBits + 1 : Math.Min(MostBitsOfCode, PictureSize.BitsOf((1 << firstBits) + place));

    private static long PictureBytes(PictureWish wish)
    {
        var data = DataBytes(wish);
        return Picture + 1 + data + ((data + 254) / 255) + 1;
    }

    private static long BitsOfRun(int firstBits, long pixels)
    {
        var bits = 0L;
        while (pixels > 0)
        {
            var place = 1;
            for (; pixels > 0 && place <= MostCodes(firstBits); place++)
            {
                bits += Width(firstBits, place);
                pixels -= place;
            }

            bits += Width(firstBits, place); // the clearing
        }

        return bits;
    }
}
