using System.Buffers.Binary;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Makes a GIF; what is missing to its length stands in a comment at the end.</summary>
internal static class GifFile
{
    private const int LengthOfFilling = 255; // a block of 254 letters and its own length
    private const int ShortestFilling = 2;
    private const byte EndOfBlocks = 0;

    public static PictureFile Make(PictureWish wish, long padding)
    {
        byte[] loop = wish.Animated ? [(byte)'!', 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, EndOfBlocks] : [];
        byte[] comment = [(byte)'!', 0xFE];
        var last = (int)(padding % LengthOfFilling) + ShortestFilling;
        return new PictureFile(
            Piece.Once([.. Head(wish), .. loop]),
            Piece.Once(Picture(wish, 0)),
            Piece.Once(wish.Animated ? Picture(wish, 1) : []),
            Piece.Once(comment),
            Piece.Repeated(Filling(LengthOfFilling), padding / LengthOfFilling),
            Piece.Once([.. Filling(last), EndOfBlocks, (byte)';'])
        );
    }

    private static byte[] Filling(int length)
    {
        var block = new byte[length];
        block.AsSpan().Fill((byte)'.');
        block[0] = (byte)(length - 1);
        return block;
    }

    private static byte[] Head(PictureWish wish)
    {
        var (gradient, colours) = (new Gradient(wish.Seed), 1 << wish.Bits);
        var head = new byte[GifSize.Head + GifSize.ColourBytes(wish)];
        "GIF89a"u8.CopyTo(head);
        WriteSize(wish, head.AsSpan(6));
        head[10] = (byte)(0x80 | ((wish.Bits - 1) << 4) | (wish.Bits - 1));
        for (var place = 0; place < colours; place++)
        {
            var (red, green, blue, _) = gradient.At(place, colours - 1);
            byte[] colour = [red, green, blue];
            colour.CopyTo(head, GifSize.Head + (3 * place));
        }

        return head;
    }

    /// <summary>The second of two pictures has its bands moved by one.</summary>
    private static byte[] Picture(PictureWish wish, int moved)
    {
        var size = new byte[4];
        WriteSize(wish, size);
        var data = GifCodes.Pack(wish, moved);
        byte[] control = wish.Animated ? [(byte)'!', 0xF9, 4, 0, 50, 0, 0, EndOfBlocks] : [];
        byte[] start = [(byte)',', 0, 0, 0, 0, .. size, 0, (byte)GifSize.FirstBits(wish)];
        var blocks = data.Chunk(byte.MaxValue).SelectMany(block => (byte[])[(byte)block.Length, .. block]);
        return [.. control, .. start, .. blocks, EndOfBlocks];
    }

    private static void WriteSize(PictureWish wish, Span<byte> into)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(into, (ushort)wish.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(into[2..], (ushort)wish.Height);
    }
}

/// <summary>Packs the pixels of a GIF: a band is a run of one colour, said in codes for ever longer runs.</summary>
internal static class GifCodes
{
    public static byte[] Pack(PictureWish wish, int moved)
    {
        var (bits, first) = (new LowBits(GifSize.DataBytes(wish)), GifSize.FirstBits(wish));
        var bands = PictureSize.BandsIn(wish.Height);
        bits.Write(1u << first, first + 1);
        foreach (var (band, rows) in BandsOf.Rows(wish.Height))
        {
            var place = (band + moved) % bands * ((1 << wish.Bits) - 1) / Math.Max(1, bands - 1);
            Run(bits, first, place, (long)rows * wish.Width, band == bands - 1);
        }

        bits.End();
        return bits.Bytes;
    }

    private static void Run(LowBits bits, int first, int colour, long pixels, bool isLast)
    {
        while (pixels > 0)
        {
            var place = 1;
            for (; pixels > 0 && place <= GifSize.MostCodes(first); place++)
            {
                var run = (int)Math.Min(place, pixels);
                bits.Write((uint)(run == 1 ? colour : (1 << first) + run), GifSize.Width(first, place));
                pixels -= run;
            }

            var end = (1u << first) + (isLast && pixels == 0 ? 1u : 0); // clears the codes, or ends
            bits.Write(end, GifSize.Width(first, place));
        }
    }
}
