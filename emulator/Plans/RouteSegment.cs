namespace Emulator.Plans;

/// <summary>One segment of a route: a literal, or a capture with what stands before and after it.</summary>
internal sealed record RouteSegment(string Literal, string? Capture, string Suffix, CaptureKind Kind)
{
    /// <summary>Whether this segment is the rest of the path, however long.</summary>
    public bool IsRest { get; init; }

    public bool Fits(ReadOnlySpan<char> segment)
    {
        if (Capture is null)
        {
            return segment.SequenceEqual(Literal);
        }

        return segment.Length > Literal.Length + Suffix.Length
            && segment.StartsWith(Literal)
            && segment.EndsWith(Suffix)
            && Kind.Fits(segment[Literal.Length..^Suffix.Length]);
    }

    /// <summary>Of two captures that both fit, the narrower one is meant.</summary>
    public int Narrowness => (2 * (Literal.Length + Suffix.Length)) + (Kind == CaptureKind.Any ? 0 : 1);

    /// <summary>Could one and the same text fit both? Claims must not; a doubtful case counts as yes.</summary>
    public bool Meets(RouteSegment other) =>
        (Capture, other.Capture) switch
        {
            (null, _) => other.Fits(Literal),
            (_, null) => Fits(other.Literal),
            _ when Literal == other.Literal && Suffix == other.Suffix => !CaptureKind.AreDisjoint(Kind, other.Kind),
            _ => MeetsAround(other) && other.MeetsAround(this),
        };

    /// <summary>Is what the other has before and after its capture possible here?</summary>
    private bool MeetsAround(RouteSegment other) =>
        (
            other.Literal.StartsWith(Literal, StringComparison.Ordinal)
                ? Kind.MayStartWith(other.Literal.AsSpan(Literal.Length))
                : Literal.StartsWith(other.Literal, StringComparison.Ordinal)
        )
        && (
            other.Suffix.EndsWith(Suffix, StringComparison.Ordinal)
                ? Kind.MayEndWith(other.Suffix.AsSpan(0, other.Suffix.Length - Suffix.Length))
                : Suffix.EndsWith(other.Suffix, StringComparison.Ordinal)
        );
}
