using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Admin.Images;

/// <summary>The image of a request, as the API shows it: how it was given, and what is known of the file.</summary>
internal sealed record MediaView(
    string? Given,
    string? Place,
    string? Address,
    bool? Fetched,
    string? Declared,
    string? Found,
    string? Extension,
    long? Bytes,
    int? Width,
    int? Height,
    string? Colour,
    int? Bits,
    bool? Animated,
    bool? EndsProperly,
    string? Sha256,
    int? Status,
    string? StatusText
)
{
    /// <summary>The image of an entry, by its provider's contract as it is now; null where there is none.</summary>
    public static MediaView? Of(JournalEntry entry, ProviderPlan? provider)
    {
        var given = GivenImage.In(entry, provider?.Operation(entry.Names.Operation));
        return given is null && entry.Media is null ? null : Of(given, given?.Facts ?? entry.Media!);
    }

    private static MediaView Of(GivenImage? given, MediaFacts facts) =>
        new(
            given is null ? null : MediaWords.Of(given.Source),
            NullIfEmpty(given?.Place),
            given?.Address,
            given is { Source: MediaSource.Link } ? facts.IsKnown : null,
            NullIfEmpty(facts.Declared),
            NullIfEmpty(facts.Header.Type),
            NullIfEmpty(facts.Extension),
            facts.IsKnown && !(facts.IsOnlyBeginning && facts.Bytes == 0) ? facts.Bytes : null,
            NullIfZero(facts.Header.Width),
            NullIfZero(facts.Header.Height),
            NullIfEmpty(ColourNames.Of(facts.Header.Colour)),
            NullIfZero(facts.Header.Bits),
            facts.Header.Animated ? true : null,
            facts.IsKnown ? facts.Header.EndsProperly : null,
            NullIfEmpty(facts.Sha256),
            facts.Status == 200 ? null : facts.Status,
            facts.Status == 200 ? null : NullIfEmpty(facts.StatusText)
        );

    private static string? NullIfEmpty(string? text) => text is "" ? null : text;

    private static int? NullIfZero(int number) => number == 0 ? null : number;
}

/// <summary>What the ways are called in which an image is given.</summary>
internal static class MediaWords
{
    public static readonly string[] All = ["part", "link", "data", "id"];

    public static string? Of(MediaSource source) =>
        source switch
        {
            MediaSource.Part => "part",
            MediaSource.Link => "link",
            MediaSource.Data => "data",
            MediaSource.Id => "id",
            _ => null,
        };
}
