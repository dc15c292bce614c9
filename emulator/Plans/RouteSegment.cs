namespace Emulator.Plans;

/// <summary>One segment of a route: a literal, or a capture with what stands before and after it.</summary>
internal sealed record RouteSegment(string Literal, string? Capture, string Suffix, CaptureKind Kind)
{
    /// <summary>Whether this segment is the rest of the path, however long.</summary>
    public bool IsRest { get; init; }

    /// <summary>Whether 'Send' is as good as 'send'.</summary>
    public bool IgnoresCase { get; init; }

    public bool Fits(ReadOnlySpan<char> segment)
    {
        if (Capture is null)
        {
            return segment.Length == Literal.Length && IsAround(segment);
        }

        return segment.Length > Literal.Length + Suffix.Length
            && IsAround(segment)
            && Kind.Fits(segment[Literal.Length..^Suffix.Length], IgnoresCase);
    }

    private bool IsAround(ReadOnlySpan<char> segment) =>
        IgnoresCase
            ? segment.StartsWith(Literal, StringComparison.OrdinalIgnoreCase)
                && segment.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            : segment.StartsWith(Literal) && segment.EndsWith(Suffix);

    /// <summary>
    /// Of two captures that both fit, the narrower one is meant. More fixed letters are narrower, then the kind
    /// decides; what takes only some of another's texts is always narrower.
    /// </summary>
    public int Narrowness { get; } = (64 * (Literal.Length + Suffix.Length + Kind.FixedLetters)) + Kind.Rank;

    /// <summary>Could one and the same text fit both?</summary>
    public bool Meets(RouteSegment other) =>
        (Capture, other.Capture) switch
        {
            (null, _) => other.Fits(Literal),
            (_, null) => Fits(other.Literal),
            _ when Kind is OneOfWords words && IsKnownTo(other) => words.Words.Any(word => other.Fits(Around(word))),
            _ when other.Kind is OneOfWords words && other.IsKnownTo(this) => words.Words.Any(word =>
                Fits(other.Around(word))
            ),
            _ => Forms().Any(form => other.Forms().Any(form.Meets)),
        };

    /// <summary>Whether the texts of this segment are as good as written for another.</summary>
    private bool IsKnownTo(RouteSegment other) => !IgnoresCase || other.IgnoresCase;

    private string Around(string word) => Literal + word + Suffix;

    private IEnumerable<TextForm> Forms() =>
        Kind.Forms(IgnoresCase)
            .Select(form => TextForm.Of(Literal, IgnoresCase).Then(form).Then(TextForm.Of(Suffix, IgnoresCase)));
}
