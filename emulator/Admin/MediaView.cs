using Emulator.Plans.Media;

namespace Emulator.Admin;

/// <summary>What is known of the image of a request, as the API shows it.</summary>
internal sealed record MediaView(
    string? Declared,
    string? Found,
    string? Extension,
    long Bytes,
    int? Width,
    int? Height,
    string? Colour,
    int? Bits,
    bool? Animated,
    bool EndsProperly,
    string? Sha256,
    int? Status,
    string? StatusText
)
{
    public static MediaView Of(MediaFacts facts) =>
        new(
            NullIfEmpty(facts.Declared),
            NullIfEmpty(facts.Header.Type),
            NullIfEmpty(facts.Extension),
            facts.Bytes,
            NullIfZero(facts.Header.Width),
            NullIfZero(facts.Header.Height),
            NullIfEmpty(ColourNames.Of(facts.Header.Colour)),
            NullIfZero(facts.Header.Bits),
            facts.Header.Animated ? true : null,
            facts.Header.EndsProperly,
            NullIfEmpty(facts.Sha256),
            facts.Status == 200 ? null : facts.Status,
            facts.Status == 200 ? null : NullIfEmpty(facts.StatusText)
        );

    private static string? NullIfEmpty(string? text) => text is "" ? null : text;

    private static int? NullIfZero(int number) => number == 0 ? null : number;
}
