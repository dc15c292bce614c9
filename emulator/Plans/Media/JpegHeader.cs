using System.Buffers.Binary;
using System.Numerics;

namespace Emulator.Plans.Media;

/// <summary>Reads a JPEG: goes from marker to marker, past thumbnails and metadata, to its end.</summary>
internal static class JpegHeader
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const int LengthOfFrame = 8; // length, precision, height, width, number of components

    public static bool IsOne(ReadOnlySpan<byte> file) => file is [0xFF, StartOfImage, 0xFF, ..];

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var header = new ImageHeader(KnownTypes.Jpeg);
        var rest = file[2..];
        while (TryMarker(ref rest, out var marker))
        {
            if (marker is EndOfImage)
            {
                return header with { EndsProperly = true };
            }

            if (StandsAlone(marker))
            {
                continue;
            }

            if (!TrySegment(ref rest, out var segment))
            {
                return header;
            }

            if (IsFrame(marker) && header.Bits == 0 && segment.Length >= LengthOfFrame)
            {
                header = ReadFrame(header, segment);
            }
        }

        return header;
    }

    /// <summary>The next marker, past the data of the picture and bytes that only fill.</summary>
    private static bool TryMarker(ref ReadOnlySpan<byte> rest, out byte marker)
    {
        marker = 0;
        while (IndexOfMark(rest) is >= 0 and var found)
        {
            var past = rest[found..].IndexOfAnyExcept((byte)0xFF);
            if (past < 0)
            {
                return false;
            }

            marker = rest[found + past];
            rest = rest[(found + past + 1)..];
            if (marker != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next FF; in the data FF 00 is a mere FF, and so many of them are passed in bulk.</summary>
    private static int IndexOfMark(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        for (; at + Vector<byte>.Count < rest.Length; at += Vector<byte>.Count)
        {
            var marks = Vector.Equals(new Vector<byte>(rest[at..]), new Vector<byte>(0xFF));
            if (Vector.AndNot(marks, Vector.Equals(new Vector<byte>(rest[(at + 1)..]), default)) != default)
            {
                break;
            }
        }

        return rest[at..].IndexOf((byte)0xFF) is >= 0 and var found ? at + found : -1;
    }

    /// <summary>What belongs to the marker: its own length, then the data.</summary>
    private static bool TrySegment(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> segment)
    {
        var length = rest.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest);
        segment = length > rest.Length ? [] : rest[..length];
        rest = rest[segment.Length..];
        return segment.Length >= 2;
    }

    private static bool StandsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= StartOfImage);

    /// <summary>All kinds of frame; C4, C8 and CC lie between them and are none.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader ReadFrame(ImageHeader header, ReadOnlySpan<byte> segment) =>
        header with
        {
            Bits = segment[2],
            Height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
            Width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]),
            Colour = segment[7] switch
            {
                1 => ImageColour.Grey,
                3 => ImageColour.Rgb,
                4 => ImageColour.Cmyk,
                _ => ImageColour.Unknown,
            },
        };
}
