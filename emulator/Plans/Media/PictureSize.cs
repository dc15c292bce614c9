using System.Numerics;

namespace Emulator.Plans.Media;

/// <summary>
/// Reckons the smallest file for a wish, without making it. Pictures are bands of one colour each, written so that
/// no colour costs more bits than another: then a size is a matter of width and height alone.
/// </summary>
internal static class PictureSize
{
    /// <summary>The bands of a picture, when it is high enough.</summary>
    public const int Bands = 8;

    /// <summary>Of pictures that move.</summary>
    public const int Frames = 2;

    /// <summary>The smallest text that stands for a page, a document or a drawing.</summary>
    private const int SmallestText = 1024;

    /// <summary>In bytes; none for what cannot be made.</summary>
    public static long Smallest(PictureWish wish) =>
        wish.IsWritten ? SmallestText
        : !wish.IsDrawn || !PictureLimits.HasShape(wish) ? 0
        : wish.Found switch
        {
            KnownTypes.Png => PngSize.Smallest(wish),
            KnownTypes.Gif => GifSize.Smallest(wish),
            KnownTypes.WebP => WebPSize.Smallest(wish),
            _ => JpegSize.Smallest(wish),
        };

    /// <summary>The first row of a band of a picture of so many rows.</summary>
    public static int StartOfBand(int band, int rows) => (int)((long)band * rows / BandsIn(rows));

    public static int BandsIn(int rows) => Math.Min(rows, Bands);

    /// <summary>Bytes that so many bits fill.</summary>
    public static long Bytes(long bits) => (bits + 7) / 8;

    /// <summary>How many bits write a number.</summary>
    public static int BitsOf(int number) => 32 - BitOperations.LeadingZeroCount((uint)number);
}
