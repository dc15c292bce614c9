namespace Emulator.Plans.Media;

/// <summary>Reads a wish for a picture from the query of its address; THE list of the words for it.</summary>
internal static class PictureWords
{
    public static readonly string[] Names =
    [
        "animated",
        "bits",
        "bytes",
        "colour",
        "delay",
        "found",
        "height",
        "seed",
        "status",
        "status-text",
        "truncate",
        "type",
        "width",
    ];

    /// <summary>The wish that a file's name and a query make, with the usual things where nothing is said.</summary>
    public static PictureWish Read(string name, string ending, string query, List<PictureProblem> problems) =>
        Wish(new PictureQuery(query, problems), name, ending);

    private static PictureWish Wish(PictureQuery said, string name, string ending)
    {
        var declared = said.Text("type") ?? KnownTypes.OfExtension(ending) ?? KnownTypes.Jpeg;
        var found = said.Text("found") ?? KnownTypes.Bare(declared).ToString().ToLowerInvariant();
        found = found == "image/jpg" ? KnownTypes.Jpeg : found;
        return new PictureWish
        {
            Declared = declared,
            Found = found,
            Bytes = said.Number("bytes"),
            Width = (int)Math.Min(said.Number("width") ?? 800, int.MaxValue),
            Height = (int)Math.Min(said.Number("height") ?? 600, int.MaxValue),
            Bits = (int)Math.Min(said.Number("bits") ?? 8, int.MaxValue),
            Colour = said.Colour(found is KnownTypes.Gif ? ImageColour.Palette : ImageColour.Rgb),
            Animated = said.Truth("animated"),
            Status = (int)Math.Min(said.Number("status") ?? 200, 999),
            StatusText = said.Text("status-text"),
            Truncate = said.Number("truncate") ?? long.MaxValue,
            Delay = said.Time("delay"),
            Seed = said.Text("seed") ?? name,
        };
    }
}
