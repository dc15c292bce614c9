using System.Buffers.Binary;
using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>
/// Makes a WebP without loss; what is missing to its length stands in a chunk that readers skip. Such a file has an
/// even length, so an odd one has a byte behind its end, which readers may ignore by the format's own words.
/// </summary>
internal static class WebPFile
{
    private const int HasAlpha = 0x10;
    private const int IsAnimated = 0x02;
    private const int TimeOfFrame = 500; // milliseconds

    public static PictureFile Make(PictureWish wish, long padding)
    {
        var (odd, even) = (padding & 1, padding & ~1L);
        var filling = Named("FILL", even, []);
        byte[] body = [.. Overview(wish), .. Pictures(wish), .. filling];
        var riff = Named("RIFF", 4 + body.Length + even, [.. "WEBP"u8, .. body]);
        return new PictureFile(Piece.Once(riff), Piece.Repeated([0], even + odd));
    }

    private static byte[] Overview(PictureWish wish)
    {
        var flags = (wish.Colour is ImageColour.Rgba ? HasAlpha : 0) | (wish.Animated ? IsAnimated : 0);
        byte[] sides = [.. Three(wish.Width - 1), .. Three(wish.Height - 1)];
        return Named("VP8X", 10, [(byte)flags, 0, 0, 0, .. sides]);
    }

    private static byte[] Pictures(PictureWish wish) =>
        wish.Animated ? [.. Named("ANIM", 6, new byte[6]), .. Frame(wish, 0), .. Frame(wish, 1)] : Picture(wish, 0);

    private static byte[] Frame(PictureWish wish, int moved)
    {
        var picture = Picture(wish, moved);
        byte[] sides = [.. Three(wish.Width - 1), .. Three(wish.Height - 1)];
        byte[] frame = [0, 0, 0, 0, 0, 0, .. sides, .. Three(TimeOfFrame), 0, .. picture];
        return Named("ANMF", frame.Length, frame);
    }

    private static byte[] Picture(PictureWish wish, int moved)
    {
        var data = WebPBits.Pack(wish, moved);
        byte[] even = (data.Length & 1) == 1 ? [0] : [];
        return Named("VP8L", data.Length, [.. data, .. even]);
    }

    private static byte[] Named(string name, long length, byte[] data)
    {
        var head = new byte[WebPSize.Chunk];
        Encoding.ASCII.GetBytes(name, head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)length);
        return [.. head, .. data];
    }

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
}
