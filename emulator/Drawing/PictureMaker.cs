using System.Diagnostics;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Makes the file that somebody wishes; what cannot be made is for `PictureLimits` to find before.</summary>
internal static class PictureMaker
{
    /// <summary>How many bytes `Blocks` will give.</summary>
    public static long Length(PictureWish wish) => wish.Sent;

    public static byte[] ToArray(PictureWish wish)
    {
        var (file, length) = (new byte[Length(wish)], 0);
        foreach (var block in Blocks(wish))
        {
            block.CopyTo(file.AsMemory(length));
            length += block.Length;
        }

        return file;
    }

    /// <summary>The file block by block; however long it is, little of it is in memory.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Blocks(PictureWish wish)
    {
        var file = Make(wish, wish.Length - PictureSize.Smallest(wish));
        return file.Length == wish.Length
            ? file.Blocks(wish.Sent)
            : throw new UnreachableException($"{file.Length} bytes were made of {wish}, not {wish.Length}");
    }

    private static PictureFile Make(PictureWish wish, long padding) =>
        wish switch
        {
            _ when padding < 0 || !PictureLimits.HasShape(wish) => throw new UnreachableException($"{wish} cannot be"),
            { IsWritten: true } => TextFile.Make(wish),
            { Found: KnownTypes.Png } => PngFile.Make(wish, padding),
            { Found: KnownTypes.Gif } => GifFile.Make(wish, padding),
            { Found: KnownTypes.WebP } => WebPFile.Make(wish, padding),
            _ => JpegFile.Make(wish, padding),
        };
}
