namespace Emulator.Plans.Media;

/// <summary>The bytes of a JPEG: two bits for each 8 by 8 pixels, some more where the colour changes.</summary>
internal static class JpegSize
{
    public const int BitsOfBlock = 2;
    public const int BitsOfChange = 13;
    public const int Side = 8;

    private const int Tables = 69 + 29 + 22; // steps of brightness, lengths of changes, lengths of details
    private const int Comment = 4; // at least an empty one
    private const int End = 2;

    public static long Smallest(PictureWish wish)
    {
        var parts = PictureKinds.Samples(wish.Colour);
        return EndOfFrame(wish.Colour) + Tables + Comment + 8 + (2 * parts) + DataBytes(wish) + End;
    }

    /// <summary>So many bytes from the start on tell width, height and colour.</summary>
    public static int EndOfFrame(ImageColour colour) =>
        2 + (colour is ImageColour.Cmyk ? 16 : 18) + 10 + (3 * PictureKinds.Samples(colour));

    public static int DataBytes(PictureWish wish)
    {
        var (across, down) = (Blocks(wish.Width), Blocks(wish.Height));
        var bits = ((long)across * down * BitsOfBlock) + (PictureSize.BandsIn(down) * (BitsOfChange - BitsOfBlock));
        return (int)PictureSize.Bytes(bits * PictureKinds.Samples(wish.Colour));
    }

    public static int Blocks(int pixels) => (pixels + Side - 1) / Side;
}
