using System.Collections.Immutable;

namespace Emulator.Plans.Media;

/// <summary>Where the image of a request may stand, which list of the account knows ids, and the rules.</summary>
internal sealed record MediaPlan(ImmutableArray<MediaPlace> From, int Among, ImmutableArray<MediaCheck> Checks)
{
    /// <summary>Longer texts are not decoded to their end: no rule asks for more.</summary>
    public int MostDecoded { get; init; } = int.MaxValue;

    /// <summary>A rule asks for more of a link than its address: for the file behind it.</summary>
    public bool LooksBehindLinks { get; init; }
}

/// <summary>One place where an image may stand.</summary>
internal sealed record MediaPlace(MediaSource Source, FieldPath Path)
{
    /// <summary>The same field may hold a link or the data themselves: its text tells which.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A named rule about the image, and where requests end that break it: one verdict for each place.</summary>
internal sealed record MediaCheck(
    string Name,
    MediaRule Rule,
    ImmutableArray<Condition> When,
    ImmutableArray<Verdict> Verdicts
);
