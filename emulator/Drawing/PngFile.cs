using System.Buffers.Binary;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Makes a PNG; what is missing to its length stands in private chunks behind the picture.</summary>
internal static class PngFile
{
    /// <summary>Small enough for decoders that distrust long chunks.</summary>
    private const int LengthOfFilling = 65532;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureFile Make(PictureWish wish, long padding)
    {
        var colours = new PngColours(wish);
        byte[] head =
        [
            .. Signature,
            .. Chunk("IHDR"u8, Header(wish)),
            .. wish.Colour is ImageColour.Palette ? Chunk("PLTE"u8, colours.Palette()) : [],
        ];
        var times = padding / LengthOfFilling;
        var last = (int)(padding % LengthOfFilling);
        return new PictureFile(
            Piece.Once(head),
            Piece.Once(Chunk("IDAT"u8, PngRows.Pack(wish, colours))),
            Piece.Repeated(Filling(LengthOfFilling), times),
            Piece.Once(Filling(last + PngSize.Chunk)),
            Piece.Once(Chunk("IEND"u8, []))
        );
    }

    private static byte[] Filling(int length) => Chunk("fiLl"u8, new byte[length - PngSize.Chunk]);

    private static byte[] Header(PictureWish wish)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, wish.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), wish.Height);
        header[8] = (byte)wish.Bits;
        header[9] = wish.Colour switch
        {
            ImageColour.Grey => 0,
            ImageColour.Rgb => 2,
            ImageColour.Palette => 3,
            ImageColour.GreyAlpha => 4,
            _ => 6,
        };
        return header;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + PngSize.Chunk];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var sum = Checksums.Crc(chunk.AsSpan(4, data.Length + 4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), sum);
        return chunk;
    }
}

/// <summary>The colours of a PNG, as its pixels write them.</summary>
internal sealed class PngColours(PictureWish wish)
{
    private readonly Gradient _gradient = new(wish.Seed);
    private readonly int _last = PictureSize.BandsIn(wish.Height) - 1;

    public byte[] Palette()
    {
        var colours = 1 << wish.Bits;
        return [.. Enumerable.Range(0, colours).SelectMany(place => Three(_gradient.At(place, colours - 1)))];
    }

    /// <summary>One pixel of a band, or a byte full of them.</summary>
    public byte[] Pixel(int band)
    {
        var (red, green, blue, alpha) = _gradient.At(band, _last);
        var grey = _gradient.Grey(band, _last);
        byte[] samples = wish.Colour switch
        {
            ImageColour.Grey when wish.Bits < 8 => [Spread(grey >> (8 - wish.Bits))],
            ImageColour.Palette => [Spread(band * ((1 << wish.Bits) - 1) / Math.Max(1, _last))],
            ImageColour.Grey => [grey],
            ImageColour.GreyAlpha => [grey, alpha],
            ImageColour.Rgb => [red, green, blue],
            _ => [red, green, blue, alpha],
        };
        return wish.Bits == 16 ? [.. samples.SelectMany(sample => (byte[])[sample, sample])] : samples;
    }

    private byte Spread(int sample)
    {
        var all = 0;
        for (var at = 0; at < 8; at += wish.Bits)
        {
            all |= sample << at;
        }

        return (byte)all;
    }

    private static byte[] Three((byte Red, byte Green, byte Blue, byte Alpha) colour) =>
        [colour.Red, colour.Green, colour.Blue];
}
