using System.Buffers.Binary;

namespace Emulator.Plans.Media;

/// <summary>Reads a WebP: its first chunk is a plain picture, a lossless one, or an overview of several.</summary>
internal static class WebPHeader
{
    private const int Frame = 20; // RIFF, size, WEBP, name and length of the first chunk
    private const int EightBits = 8; // all that the format has

    public static bool IsOne(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        var header = new ImageHeader(KnownTypes.WebP)
        {
            EndsProperly = file.Length > Frame && size + 8L <= file.Length,
        };
        if (file.Length < Frame + 10)
        {
            return header;
        }

        var name = file[12..16];
        var chunk = file[Frame..];
        return name.SequenceEqual("VP8 "u8) ? Plain(header, chunk)
            : name.SequenceEqual("VP8L"u8) ? Lossless(header, chunk)
            : name.SequenceEqual("VP8X"u8) ? Overview(header, chunk)
            : header;
    }

    private static ImageHeader Plain(ImageHeader header, ReadOnlySpan<byte> chunk)
    {
        const int Size = 0x3FFF; // the two bits above it scale the picture
        var isWhole = (chunk[0] & 1) == 0 && chunk[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        return !isWhole
            ? header
            : header with
            {
                Width = BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & Size,
                Height = BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & Size,
                Bits = EightBits,
                Colour = ImageColour.Rgb,
            };
    }

    private static ImageHeader Lossless(ImageHeader header, ReadOnlySpan<byte> chunk)
    {
        const byte Mark = 0x2F;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
        return chunk[0] != Mark
            ? header
            : header with
            {
                Width = (int)(bits & 0x3FFF) + 1,
                Height = (int)((bits >> 14) & 0x3FFF) + 1,
                Bits = EightBits,
                Colour = ((bits >> 28) & 1) == 1 ? ImageColour.Rgba : ImageColour.Rgb,
            };
    }

    private static ImageHeader Overview(ImageHeader header, ReadOnlySpan<byte> chunk)
    {
        const byte Alpha = 0x10;
        const byte Animation = 0x02;
        return header with
        {
            Width = (BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]) & 0xFFFFFF) + 1,
            Height = (BinaryPrimitives.ReadInt32LittleEndian(chunk[6..]) >>> 8) + 1,
            Bits = EightBits,
            Colour = (chunk[0] & Alpha) != 0 ? ImageColour.Rgba : ImageColour.Rgb,
            Animated = (chunk[0] & Animation) != 0,
        };
    }
}
