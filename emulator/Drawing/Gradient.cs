using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Drawing;

/// <summary>The colours of a picture: from one to another, both decided by a text.</summary>
internal sealed class Gradient(string seed)
{
    private readonly uint _hash = Hash(seed);

    /// <summary>Red, green, blue and how much of it covers what is behind, at a place from 0 to `last`.</summary>
    public (byte Red, byte Green, byte Blue, byte Alpha) At(int place, int last) =>
        (
            Between(0, place, last),
            Between(1, place, last),
            Between(2, place, last),
            (byte)(255 - (96 * place / Math.Max(1, last)))
        );

    /// <summary>How bright it is there.</summary>
    public byte Grey(int place, int last) => Between(3, place, last);

    /// <summary>Where a part of a picture begins (10 to 49 from zero), and how much it changes (1 to 7).</summary>
    public (int Start, int Step) Slope(int part)
    {
        var (start, step) = (10 + (int)(Roll(part) % 40), 1 + (int)(Roll(part + 4) % 7));
        return Roll(part + 8) % 2 == 0 ? (start, -step) : (-start, step);
    }

    private byte Between(int part, int place, int last)
    {
        var (from, to) = ((int)(Roll(part) % 128), 128 + (int)(Roll(part + 4) % 128));
        (from, to) = Roll(part + 8) % 2 == 0 ? (from, to) : (to, from);
        return (byte)(from + ((to - from) * place / Math.Max(1, last)));
    }

    private uint Roll(int place)
    {
        var mixed = (_hash + (uint)place) * 0x9E3779B1;
        mixed = (mixed ^ (mixed >> 15)) * 0x85EBCA77;
        return mixed ^ (mixed >> 13);
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var each in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ each) * 16777619;
        }

        return hash;
    }
}

/// <summary>The bands of a picture from top to bottom.</summary>
internal static class BandsOf
{
    public static IEnumerable<(int Place, int Rows)> Rows(int rows)
    {
        for (var band = 0; band < PictureSize.BandsIn(rows); band++)
        {
            yield return (band, PictureSize.StartOfBand(band + 1, rows) - PictureSize.StartOfBand(band, rows));
        }
    }
}
