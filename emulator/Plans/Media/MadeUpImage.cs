using System.Text;

namespace Emulator.Plans.Media;

/// <summary>An image on the made-up host `images.emulator.test`: its address says what would have come.</summary>
internal static class MadeUpImage
{
    public const string Host = "images.emulator.test";

    /// <summary>In fewer bytes no format can be found.</summary>
    private const int LengthOfHeader = 32;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>The wish that path and query make, and a note on what of it was not understood or cannot be.</summary>
    public static PictureWish Read(ReadOnlySpan<byte> path, string query, out string misread)
    {
        var problems = new List<PictureProblem>();
        var name = Encoding.UTF8.GetString(path[(path.LastIndexOf((byte)'/') + 1)..]);
        var wish = PictureWords.Read(Uri.UnescapeDataString(name), FileEnding.Of(path), query, problems);
        PictureLimits.Find(wish, problems);
        misread = "";
        foreach (var problem in problems)
        {
            if (problem.Note.Length > 0)
            {
                misread += misread.Length > 0 ? $"; {problem.Note}" : $"{Host}{Link(problem.Note)}{problem.Note}";
            }
        }

        return wish;
    }

    /// <summary>What can be known of the file that a wish makes; exactly what reading its bytes would tell.</summary>
    public static MediaFacts Facts(PictureWish wish, string ending) =>
        new()
        {
            Declared = wish.Declared,
            Extension = ending,
            Bytes = wish.Sent,
            Status = wish.Status,
            StatusText = wish.StatusText ?? StatusWords.Of(wish.Status),
            Delay = wish.Delay > LongestDelay ? LongestDelay : wish.Delay,
            Header = Header(wish),
        };

    private static ImageHeader Header(PictureWish wish)
    {
        var (recognised, whole) = Beginnings(wish);
        var isKnown = wish.Length >= LengthOfHeader && wish.Sent >= recognised && KnownTypes.Found.Contains(wish.Found);
        if (!isKnown || !wish.IsDrawn)
        {
            return new ImageHeader(isKnown ? wish.Found : "") { EndsProperly = true };
        }

        // A WebP has an even length; a byte behind it may be missing.
        var needed = wish.Found is KnownTypes.WebP ? wish.Length & ~1L : wish.Length;
        var header = new ImageHeader(wish.Found) { EndsProperly = wish.Sent >= needed };
        return wish.Sent < whole
            ? header
            : header with
            {
                Width = wish.Width,
                Height = wish.Height,
                Bits = wish.Bits,
                Colour = wish.Colour,
                Animated = wish.Animated && (wish.Found is KnownTypes.WebP || wish.Sent > StartOfSecond(wish)),
            };
    }

    /// <summary>How many bytes show the type, and how many the size and the colours.</summary>
    private static (long Recognised, long Whole) Beginnings(PictureWish wish) =>
        wish.Found switch
        {
            KnownTypes.Png => (8, PngSize.Head),
            KnownTypes.Jpeg => (3, JpegSize.EndOfFrame(wish.Colour)),
            KnownTypes.Gif => (6, GifSize.Head),
            KnownTypes.WebP => (12, WebPSize.Overview),
            KnownTypes.Html => (14, 0),
            KnownTypes.Pdf => (5, 0),
            KnownTypes.Svg => (4, 0),
            _ => (0, 0),
        };

    private static long StartOfSecond(PictureWish wish) =>
        PictureLimits.HasShape(wish) ? GifSize.StartOfPicture(wish, 1) : 0;

    private static string Link(string note) => note.StartsWith("takes ", StringComparison.Ordinal) ? " " : ": ";
}
