using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Makes a JPEG of the plainest kind; what is missing to its length stands in comments.</summary>
internal static class JpegFile
{
    private const int LengthOfFilling = 65532;
    private const int ShortestFilling = 4;
    private const byte StepOfBrightness = 16;

    /// <summary>No change has the shortest word; the larger a change, the shorter: all cost the same.</summary>
    private static readonly byte[] Changes = [1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>One word alone: there are no details in this block.</summary>
    private static readonly byte[] Details = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static PictureFile Make(PictureWish wish, long padding)
    {
        byte[] steps = [0, .. Enumerable.Repeat(StepOfBrightness, 64)];
        byte[] parts = [.. Enumerable.Range(1, PictureKinds.Samples(wish.Colour)).Select(part => (byte)part)];
        byte[] scan = [(byte)parts.Length, .. parts.SelectMany(part => (byte[])[part, 0]), 0, 63, 0];
        byte[] head =
        [
            .. (byte[])[0xFF, 0xD8],
            .. wish.Colour is ImageColour.Cmyk
                ? Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0])
                : Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(0xC0, Frame(wish, parts)),
            .. Segment(0xDB, steps),
            .. Segment(0xC4, [0x00, .. Changes]),
            .. Segment(0xC4, [0x10, .. Details]),
        ];
        return new PictureFile(
            Piece.Once(head),
            Piece.Repeated(Filling(LengthOfFilling), padding / LengthOfFilling),
            Piece.Once(Filling((int)(padding % LengthOfFilling) + ShortestFilling)),
            Piece.Once(Segment(0xDA, scan)),
            Piece.Once(JpegBlocks.Pack(wish)),
            Piece.Once([0xFF, 0xD9])
        );
    }

    private static byte[] Frame(PictureWish wish, byte[] parts) =>
        [
            8,
            (byte)(wish.Height >> 8),
            (byte)wish.Height,
            (byte)(wish.Width >> 8),
            (byte)wish.Width,
            (byte)parts.Length,
            .. parts.SelectMany(part => (byte[])[part, 0x11, 0]),
        ];

    private static byte[] Filling(int length) => Segment(0xFE, new byte[length - ShortestFilling]);

    private static byte[] Segment(byte marker, byte[] data)
    {
        var length = data.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. data];
    }
}

/// <summary>
/// Packs the blocks of a JPEG: each is like the one before, but at the first of a band. No byte of it can be FF, for no
/// word and number together have eight ones in a row: so nothing need be stuffed in between.
/// </summary>
internal static class JpegBlocks
{
    private static readonly ushort[] Words = [0, 0x47E, 0x23E, 0x11E, 0x8E, 0x46, 0x22, 0x10];

    public static byte[] Pack(PictureWish wish)
    {
        var (bits, parts) = (new HighBits(JpegSize.DataBytes(wish)), PictureKinds.Samples(wish.Colour));
        var (gradient, across) = (new Gradient(wish.Seed), JpegSize.Blocks(wish.Width));
        foreach (var (band, rows) in BandsOf.Rows(JpegSize.Blocks(wish.Height)))
        {
            for (var part = 0; part < parts; part++)
            {
                var (start, step) = gradient.Slope(part);
                Change(bits, band == 0 ? start : step);
            }

            bits.WriteZeros(((rows * across) - 1) * parts * JpegSize.BitsOfBlock);
        }

        bits.End();
        return bits.Bytes;
    }

    private static void Change(HighBits bits, int by)
    {
        var size = PictureSize.BitsOf(Math.Abs(by));
        bits.Write(Words[size], JpegSize.BitsOfChange - 1 - size);
        bits.Write((uint)(by > 0 ? by : by + (1 << size) - 1), size);
        bits.Write(0, 1); // no details
    }
}
