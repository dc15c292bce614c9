using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Whether two paths with captures have a path in common, and which of them is then meant.</summary>
internal static class PathOverlap
{
    public static bool Exists(ImmutableArray<RouteSegment> one, ImmutableArray<RouteSegment> other)
    {
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            var (ends, otherEnds) = (i >= one.Length, i >= other.Length);
            if (ends || otherEnds)
            {
                return ends ? other[i].IsRest : one[i].IsRest;
            }

            if (one[i].IsRest || other[i].IsRest)
            {
                return true;
            }

            if (!one[i].Meets(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Do both fit some path, and is neither narrower where they first differ?</summary>
    public static bool IsDoubtful(ImmutableArray<RouteSegment> one, ImmutableArray<RouteSegment> other)
    {
        var at = 0;
        while (at < one.Length && at < other.Length && Same(one[at], other[at]))
        {
            at++;
        }

        return at < one.Length
            && at < other.Length
            && one[at] is { Capture: not null } capture
            && other[at] is { Capture: not null } otherCapture
            && (capture.Narrowness == otherCapture.Narrowness || AreWordsApart(capture, otherCapture))
            && Exists(one, other);
    }

    /// <summary>Of two lists of words one should hold the other; their lengths say nothing.</summary>
    private static bool AreWordsApart(RouteSegment one, RouteSegment other) =>
        (one.Kind, other.Kind) is (OneOfWords words, OneOfWords others)
        && !words.Words.All(others.Words.Contains)
        && !others.Words.All(words.Words.Contains);

    private static bool Same(RouteSegment one, RouteSegment other) => one with { Capture = other.Capture } == other;
}
