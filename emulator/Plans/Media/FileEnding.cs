using System.Text;

namespace Emulator.Plans.Media;

/// <summary>The end of a file's name, which says what is in it; the usual ones make no new text.</summary>
internal static class FileEnding
{
    private const int Longest = 16;

    private static readonly string[] Usual = ["jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "pdf", ""];

    private static readonly MediaFacts[] Unknown =
    [
        .. Usual.Select(ending => MediaFacts.Unknown with { Extension = ending }),
    ];

    /// <summary>What stands behind the last dot of the last part of a path; nothing when there is no dot.</summary>
    public static string Of(ReadOnlySpan<byte> path)
    {
        var ending = Cut(path);
        var place = PlaceOf(ending);
        return place >= 0 ? Usual[place] : Encoding.UTF8.GetString(ending);
    }

    /// <summary>All that is known of a file that nobody fetched: how its address ends.</summary>
    public static MediaFacts FactsOf(ReadOnlySpan<byte> path)
    {
        var ending = Cut(path);
        var place = PlaceOf(ending);
        return place >= 0 ? Unknown[place] : MediaFacts.Unknown with { Extension = Encoding.UTF8.GetString(ending) };
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> path)
    {
        var name = path[(path.LastIndexOfAny((byte)'/', (byte)'\\') + 1)..];
        var dot = name.LastIndexOf((byte)'.');
        var ending = dot < 0 ? [] : name[(dot + 1)..];
        return ending[..Math.Min(ending.Length, Longest)];
    }

    private static int PlaceOf(ReadOnlySpan<byte> ending)
    {
        for (var i = 0; i < Usual.Length; i++)
        {
            if (Ascii.Equals(ending, Usual[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
