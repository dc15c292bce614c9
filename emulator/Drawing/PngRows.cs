using System.Buffers.Binary;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>Packs the rows of a PNG: a band's first row repeats its first pixel, the others the row above.</summary>
internal sealed class PngRows
{
    private const byte LikeLeft = 1;
    private const byte LikeAbove = 2;
    private const int End = 256;
    private const int Longest = 285;

    /// <summary>In what order the lengths of the words for lengths are told.</summary>
    private static readonly byte[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1];

    private static readonly byte[] LengthsOfLengths = [0, 4, 4, 0, 0, 0, 3, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly HuffmanCode Lengths = new(LengthsOfLengths);
    private static readonly HuffmanCode Words = new(LengthsOfWords());

    private readonly LowBits _bits;
    private readonly Checksums _sum = new();

    private PngRows(int bytes) => _bits = new LowBits(bytes);

    public static byte[] Pack(PictureWish wish, PngColours colours)
    {
        var rows = new PngRows(PngSize.DataBytes(wish) - 6);
        rows.Begin();
        foreach (var (band, count) in BandsOf.Rows(wish.Height))
        {
            rows.Band(colours.Pixel(band), PngSize.RowBytes(wish), count);
        }

        rows._bits.Write(Words, End);
        rows._bits.End();
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, rows._sum.Adler);
        return [0x78, 0x01, .. rows._bits.Bytes, .. sum];
    }

    /// <summary>One block, the last one, with words of its own.</summary>
    private void Begin()
    {
        _bits.Write(0b101, 3);
        _bits.Write(286 - 257, 5);
        _bits.Write(2 - 1, 5);
        _bits.Write((uint)Order.Length - 4, 4);
        foreach (var length in Order)
        {
            _bits.Write(LengthsOfLengths[length], 3);
        }

        Words.TellLengths(_bits, Lengths);
        _bits.Write(Lengths, 1);
        _bits.Write(Lengths, 1);
    }

    private void Band(byte[] pixel, int row, int count)
    {
        One(LikeLeft);
        foreach (var sample in pixel)
        {
            One(sample);
        }

        Zeros(row - pixel.Length);
        for (var i = 1; i < count; i++)
        {
            One(LikeAbove);
            Zeros(row);
        }
    }

    private void One(byte value)
    {
        _sum.Add(value);
        _bits.Write(Words, value);
    }

    private void Zeros(int count)
    {
        if (count == 0)
        {
            return;
        }

        One(0);
        _sum.AddZeros(count - 1);
        for (count--; count >= PngSize.LongestRun; count -= PngSize.LongestRun)
        {
            _bits.Write(Words, Longest);
            _bits.Write(0, 1);
        }

        Rest(count);
    }

    private void Rest(int count)
    {
        if (count < 3)
        {
            for (; count > 0; count--)
            {
                _bits.Write(Words, 0);
            }

            return;
        }

        var (code, more) = PngSize.CodeOf(count);
        _bits.Write(Words, code);
        _bits.Write((uint)((count - 3) & ((1 << more) - 1)), more);
        _bits.Write(0, 1); // one back
    }

    private static byte[] LengthsOfWords()
    {
        var lengths = new byte[286];
        lengths.AsSpan(0, End).Fill(PngSize.BitsOfByte);
        for (var code = End; code < Longest; code++)
        {
            lengths[code] = (byte)PngSize.BitsOfCode(code);
        }

        lengths[Longest] = PngSize.BitsOfLongest - 1;
        return lengths;
    }
}
