using System.Collections.Immutable;

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

    /// <summary>Could one and the same text fit both? Claims must not share any.</summary>
    public bool Meets(RouteSegment other) =>
        (Capture, other.Capture) switch
        {
            (null, _) => other.Fits(Literal),
            (_, null) => Fits(other.Literal),
            _ => !CaptureKind.AreDisjoint(Kind, other.Kind) && !PartsDiffer(other),
        };

    private bool PartsDiffer(RouteSegment other) =>
        !(
            Literal.StartsWith(other.Literal, StringComparison.Ordinal)
            || other.Literal.StartsWith(Literal, StringComparison.Ordinal)
        )
        || !(
            Suffix.EndsWith(other.Suffix, StringComparison.Ordinal)
            || other.Suffix.EndsWith(Suffix, StringComparison.Ordinal)
        );
}

/// <summary>What a capture takes: any text, digits alone, or a version such as v23.0.</summary>
internal sealed class CaptureKind
{
    public static readonly CaptureKind Any = new("any", static _ => true);
    public static readonly CaptureKind Digits = new("digits", static text => !text.ContainsAnyExceptInRange('0', '9'));
    public static readonly CaptureKind Version = new("version", IsVersion);
    public static readonly ImmutableArray<CaptureKind> All = [Any, Digits, Version];

    private readonly Test _test;

    private CaptureKind(string name, Test test) => (Name, _test) = (name, test);

    private delegate bool Test(ReadOnlySpan<char> text);

    public string Name { get; }

    public bool Fits(ReadOnlySpan<char> text) => text.Length > 0 && _test(text);

    public static bool AreDisjoint(CaptureKind left, CaptureKind right) =>
        (left, right) switch
        {
            _ when left == right || left == Any || right == Any => false,
            _ => true,
        };

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        return dot > 1
            && text[0] == 'v'
            && dot < text.Length - 1
            && !text[1..dot].ContainsAnyExceptInRange('0', '9')
            && !text[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
