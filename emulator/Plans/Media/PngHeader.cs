using System.Buffers.Binary;

namespace Emulator.Plans.Media;

/// <summary>Reads a PNG: its first chunk says what it is, and its last one that it is whole.</summary>
internal static class PngHeader
{
    private const int Frame = 12; // length, name and checksum of a chunk
    private const int LengthOfFirst = 13;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var chunks = file[Signature.Length..];
        var header = ReadFirst(chunks);
        return WalkTo(chunks, "IEND"u8, out var animated)
            ? header with
            {
                Animated = animated,
                EndsProperly = true,
            }
            : header with
            {
                Animated = animated,
            };
    }

    private static ImageHeader ReadFirst(ReadOnlySpan<byte> chunks)
    {
        var header = new ImageHeader(KnownTypes.Png);
        if (
            chunks.Length < Frame + LengthOfFirst
            || BinaryPrimitives.ReadInt32BigEndian(chunks) != LengthOfFirst
            || !chunks[4..].StartsWith("IHDR"u8)
        )
        {
            return header;
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(chunks[8..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(chunks[12..]);
        return width <= 0 || height <= 0
            ? header
            : header with
            {
                Width = width,
                Height = height,
                Bits = chunks[16],
                Colour = ColourOf(chunks[17]),
            };
    }

    private static ImageColour ColourOf(byte kind) =>
        kind switch
        {
            0 => ImageColour.Grey,
            2 => ImageColour.Rgb,
            3 => ImageColour.Palette,
            4 => ImageColour.GreyAlpha,
            6 => ImageColour.Rgba,
            _ => ImageColour.Unknown,
        };

    /// <summary>Goes from chunk to chunk; true when the one sought is there, whole.</summary>
    private static bool WalkTo(ReadOnlySpan<byte> chunks, ReadOnlySpan<byte> name, out bool animated)
    {
        animated = false;
        while (chunks.Length >= Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            if (length > chunks.Length - Frame)
            {
                return false;
            }

            if (chunks[4..].StartsWith(name))
            {
                return true;
            }

            animated |= chunks[4..].StartsWith("acTL"u8);
            chunks = chunks[(Frame + (int)length)..];
        }

        return false;
    }
}
