using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Emulator.Tests.Support;

/// <summary>Makes small files of all the formats that are read, with the sizes and kinds a test wants.</summary>
internal static class Pictures
{
    /// <summary>A PNG whose pixels are all zero; kind of colour and bits are as its header writes them.</summary>
    public static byte[] Png(int width = 8, int height = 6, int colour = 2, int bits = 8, bool animated = false)
    {
        var samples = colour switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        var rows = new byte[height * (1 + (((width * samples * bits) + 7) / 8))];
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(rows);
        }

        byte[] header = [.. Big(width), .. Big(height), (byte)bits, (byte)colour, 0, 0, 0];
        return
        [
            .. (byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A],
            .. Chunk("IHDR", header),
            .. colour == 3 ? Chunk("PLTE", [0, 0, 0, 255, 255, 255]) : [],
            .. animated ? Chunk("acTL", [.. Big(1), .. Big(0)]) : [],
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A JPEG of segments alone; the frame is of the kind C0 to CF.</summary>
    public static byte[] Jpeg(int width = 8, int height = 6, int components = 3, int bits = 8, byte frame = 0xC0)
    {
        byte[] parts = [.. Enumerable.Range(1, components).SelectMany(id => (byte[])[(byte)id, 0x11, 0])];
        byte[] scan = [.. Enumerable.Range(1, components).SelectMany(id => (byte[])[(byte)id, 0])];
        return
        [
            .. (byte[])[0xFF, 0xD8],
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(frame, [(byte)bits, .. Big16(height), .. Big16(width), (byte)components, .. parts]),
            .. Segment(0xDA, [(byte)components, .. scan, 0, 63, 0]),
            .. (byte[])[0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9],
        ];
    }

    /// <summary>A GIF of so many pictures of one pixel each on a screen of that size.</summary>
    public static byte[] Gif(int width = 8, int height = 6, int pictures = 1, int depth = 1)
    {
        byte[] picture = [(byte)',', 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0];
        byte[] control = [(byte)'!', 0xF9, 4, 0, 10, 0, 0, 0];
        return
        [
            .. "GIF89a"u8,
            .. Little16(width),
            .. Little16(height),
            (byte)(0x80 | ((depth - 1) << 4) | (depth - 1)),
            0,
            0,
            .. new byte[3 << depth],
            .. Enumerable.Repeat((byte[])[.. control, .. picture], pictures).SelectMany(part => part),
            (byte)';',
        ];
    }

    public static byte[] WebPPlain(int width = 8, int height = 6) =>
        Riff("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. Little16(width), .. Little16(height), 0, 0]);

    public static byte[] WebPLossless(int width = 8, int height = 6, bool alpha = false)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14) | (alpha ? 1u << 28 : 0);
        return Riff("VP8L", [0x2F, .. Little(bits), 0, 0, 0, 0, 0]);
    }

    public static byte[] WebPOverview(int width = 8, int height = 6, bool alpha = false, bool animated = false)
    {
        var flags = (byte)((alpha ? 0x10 : 0) | (animated ? 0x02 : 0));
        return Riff("VP8X", [flags, 0, 0, 0, .. Little((uint)width - 1)[..3], .. Little((uint)height - 1)[..3]]);
    }

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, .. Big16(data.Length + 2), .. data];

    private static byte[] Riff(string name, byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(name), .. Little((uint)data.Length), .. data];
        return [.. "RIFF"u8, .. Little((uint)chunk.Length + 4), .. "WEBP"u8, .. chunk];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Big(data.Length), .. named, .. Big((int)Crc(named))];
    }

    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~sum;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Little(uint value) =>
        [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
