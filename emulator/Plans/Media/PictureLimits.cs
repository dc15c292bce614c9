using System.Globalization;

namespace Emulator.Plans.Media;

/// <summary>What cannot be made: no such picture exists, or it is larger than anybody needs.</summary>
internal static class PictureLimits
{
    private const long MostBytes = 1L << 30;
    private const long MostPixels = 100_000_000;
    private const int LongestSide = ushort.MaxValue;
    private const int LongestSideOfWebP = 16383;

    private static readonly string[] Types =
    [
        KnownTypes.Png,
        KnownTypes.Jpeg,
        KnownTypes.Gif,
        KnownTypes.WebP,
        KnownTypes.Html,
        KnownTypes.Svg,
        KnownTypes.Pdf,
    ];

    /// <summary>Everything about a wish that cannot be; nothing when it can be made.</summary>
    public static void Find(PictureWish wish, List<PictureProblem> problems)
    {
        if (wish.Declared.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            problems.Add(new PictureProblem("", "type= has signs that no header can have; write plain letters."));
            return;
        }

        var before = problems.Count;
        FindInReply(wish, problems);
        FindInShape(wish, problems);
        if (problems.Count == before && wish.Length < PictureSize.Smallest(wish))
        {
            var least = PictureSize.Smallest(wish).ToString(CultureInfo.InvariantCulture);
            Add(problems, "bytes", wish.Length, $"is too little for such a file; the smallest has {least} bytes");
        }
    }

    /// <summary>Whether a file of that type has such pixels at all, whatever its length.</summary>
    public static bool HasShape(PictureWish wish)
    {
        var problems = new List<PictureProblem>();
        FindInShape(wish, problems);
        return problems.Count == 0;
    }

    private static void FindInReply(PictureWish wish, List<PictureProblem> problems)
    {
        if (wish.Status is < 200 or > 599)
        {
            Add(problems, "status", wish.Status, "is no status of a reply; there are 200 to 599");
        }

        if (wish.Bytes > MostBytes)
        {
            Add(problems, "bytes", wish.Length, $"is more than is made here; at most {MostBytes} are");
        }
    }

    private static void FindInShape(PictureWish wish, List<PictureProblem> problems)
    {
        if (!wish.IsDrawn)
        {
            if (!wish.IsWritten)
            {
                var known = string.Join(", ", Types);
                problems.Add(
                    new PictureProblem(
                        "",
                        $"No file of the type '{wish.Found}' is made here; say found= and one of {known}."
                    )
                );
            }

            return;
        }

        FindInSides(wish, problems);
        FindInPixels(wish, problems);
    }

    private static void FindInSides(PictureWish wish, List<PictureProblem> problems)
    {
        var longest = wish.Found is KnownTypes.WebP ? LongestSideOfWebP : LongestSide;
        var range = $"cannot be; a side of {wish.Found} has 1 to {longest} pixels here";
        if (wish.Width < 1 || wish.Width > longest)
        {
            Add(problems, "width", wish.Width, range);
        }

        if (wish.Height < 1 || wish.Height > longest)
        {
            Add(problems, "height", wish.Height, range);
        }

        if ((long)wish.Width * wish.Height > MostPixels)
        {
            Add(problems, "width", wish.Width, $"makes too many pixels; at most {MostPixels} are drawn in all");
        }
    }

    private static void FindInPixels(PictureWish wish, List<PictureProblem> problems)
    {
        var (colours, bits) = PictureKinds.Of(wish.Found, wish.Colour);
        if (!colours.Contains(wish.Colour))
        {
            var named = string.Join(", ", colours.Select(ColourNames.Of));
            Add(problems, "colour", ColourNames.Of(wish.Colour), $"is none that {wish.Found} has; it has {named}");
        }
        else if (!bits.Contains(wish.Bits))
        {
            var listed = string.Join(", ", bits);
            Add(problems, "bits", wish.Bits, $"cannot be; {wish.Found} with such colours has {listed}");
        }

        if (wish.Animated && wish.Found is not (KnownTypes.Gif or KnownTypes.WebP))
        {
            Add(
                problems,
                "animated",
                "true",
                $"cannot be of {wish.Found}; {KnownTypes.Gif} and {KnownTypes.WebP} move"
            );
        }
    }

    private static void Add(List<PictureProblem> problems, string word, object value, string wrong) =>
        problems.Add(new PictureProblem($"'{word}' {wrong}", $"{word}={value} {wrong}."));
}
