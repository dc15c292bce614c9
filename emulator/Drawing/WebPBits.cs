using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Packs the pixels of a WebP: a band is one pixel, and how often it comes again.</summary>
internal static class WebPBits
{
    private const int Green = 280; // words for 256 values, and for lengths of runs

    /// <summary>In what order the lengths of the words for lengths are told.</summary>
    private static readonly byte[] Order = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9];

    private static readonly byte[] LengthsOfLengths = [0, 0, 3, 0, 0, 0, 3, 2, 0, 1];
    private static readonly HuffmanCode Lengths = new(LengthsOfLengths);
    private static readonly HuffmanCode Greens = new(LengthsOfGreen());
    private static readonly HuffmanCode Others = new([.. Enumerable.Repeat((byte)8, 256)]);

    public static byte[] Pack(PictureWish wish, int moved)
    {
        var bits = new LowBits(WebPSize.DataBytes(wish));
        WriteHead(bits, wish);
        var (gradient, last) = (new Gradient(wish.Seed), PictureSize.BandsIn(wish.Height) - 1);
        foreach (var (band, rows) in BandsOf.Rows(wish.Height))
        {
            var (red, green, blue, alpha) = gradient.At((band + moved) % (last + 1), last);
            bits.Write(Greens, green);
            bits.Write(Others, red);
            bits.Write(Others, blue);
            bits.Write(Others, wish.Colour is ImageColour.Rgba ? alpha : byte.MaxValue);
            Run(bits, (rows * wish.Width) - 1);
        }

        bits.End();
        return bits.Bytes;
    }

    private static void WriteHead(LowBits bits, PictureWish wish)
    {
        bits.Write(0x2F, 8);
        bits.Write((uint)wish.Width - 1, 14);
        bits.Write((uint)wish.Height - 1, 14);
        bits.Write(wish.Colour is ImageColour.Rgba ? 1u : 0, 1);
        bits.Write(0, 3); // version
        bits.Write(0, 3); // nothing transformed, no colours remembered, one set of words for all
        bits.Write(0, 1);
        bits.Write((uint)Order.Length - 4, 4);
        foreach (var length in Order)
        {
            bits.Write(length < LengthsOfLengths.Length ? LengthsOfLengths[length] : 0u, 3);
        }

        bits.Write(0, 1);
        Greens.TellLengths(bits, Lengths);
        for (var other = 0; other < 3; other++)
        {
            WriteWordsOfEight(bits);
        }

        bits.Write(0b1001, 4); // one word alone, which takes no bits: the pixel to the left
    }

    /// <summary>All words have 8 bits: that is the only length, so it takes no bits to say it.</summary>
    private static void WriteWordsOfEight(LowBits bits)
    {
        bits.Write(0, 1);
        bits.Write((uint)Order.Length - 1 - 4, 4);
        foreach (var length in Order[..^1])
        {
            bits.Write(length == 8 ? 1u : 0, 3);
        }

        bits.Write(0, 1);
    }

    private static void Run(LowBits bits, int pixels)
    {
        while (pixels > 0)
        {
            var run = Math.Min(pixels, WebPSize.LongestRun);
            var (code, more) = WebPSize.CodeOf(run);
            bits.Write(Greens, code);
            bits.Write((uint)((run - 1) & ((1 << more) - 1)), more);
            pixels -= run;
        }
    }

    private static byte[] LengthsOfGreen()
    {
        var lengths = new byte[Green];
        lengths.AsSpan(0, 256).Fill(9);
        for (var code = 256; code < Green; code++)
        {
            lengths[code] = (byte)WebPSize.BitsOfCode(code);
        }

        return lengths;
    }
}
