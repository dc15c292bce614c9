using System.Buffers.Binary;

namespace Emulator.Plans.Media;

/// <summary>Reads a GIF: its screen, how many pictures follow, and whether the trailer is there.</summary>
internal static class GifHeader
{
    private const int Screen = 13; // signature, width, height, flags, background, shape of a pixel
    private const int Picture = 10; // its mark, place, size and flags

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Screen)
        {
            return new ImageHeader(KnownTypes.Gif);
        }

        var header = new ImageHeader(KnownTypes.Gif)
        {
            Width = BinaryPrimitives.ReadUInt16LittleEndian(file[6..]),
            Height = BinaryPrimitives.ReadUInt16LittleEndian(file[8..]),
            Bits = (file[10] & 7) + 1,
            Colour = ImageColour.Palette,
        };
        return Walk(header, Past(file, Screen + ColoursIn(file[10])));
    }

    private static ImageHeader Walk(ImageHeader header, ReadOnlySpan<byte> rest)
    {
        var pictures = 0;
        while (!rest.IsEmpty && rest[0] != ';')
        {
            pictures += rest[0] == ',' ? 1 : 0;
            rest = rest[0] switch
            {
                (byte)'!' => PastBlocks(Past(rest, 2)),
                (byte)',' when rest.Length >= Picture => PastBlocks(Past(rest, Picture + ColoursIn(rest[9]) + 1)),
                _ => [],
            };
        }

        return header with
        {
            Animated = pictures > 1,
            EndsProperly = !rest.IsEmpty,
        };
    }

    /// <summary>The bytes of a table of colours, when the flags say that there is one.</summary>
    private static int ColoursIn(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>Blocks each begin with their length; an empty one is the last.</summary>
    private static ReadOnlySpan<byte> PastBlocks(ReadOnlySpan<byte> rest)
    {
        while (rest is [> 0 and var length, ..])
        {
            rest = Past(rest, length + 1);
        }

        return Past(rest, 1);
    }

    private static ReadOnlySpan<byte> Past(ReadOnlySpan<byte> rest, int count) => rest[Math.Min(count, rest.Length)..];
}
