using System.Collections.Immutable;

namespace Emulator.Plans.Media;

/// <summary>Where the image of a request may stand, which list of the account knows ids, and the rules.</summary>
internal sealed record MediaPlan(ImmutableArray<MediaPlace> From, int Among, ImmutableArray<MediaCheck> Checks)
{
    /// <summary>Rules that the provider looks at only after its reply.</summary>
    public ImmutableArray<MediaCheck> Afterwards { get; init; } = [];

    /// <summary>What stands for an id that is known though nobody left it here; null where nothing does.</summary>
    public PictureWish? StandIn { get; init; }

    /// <summary>Longer texts are not decoded to their end: no rule asks for more.</summary>
    public int MostDecoded { get; init; } = int.MaxValue;

    /// <summary>A rule asks for more of a link than its address: for the file behind it.</summary>
    public bool LooksBehindLinks { get; init; }

    /// <summary>A rule that is asked afterwards does.</summary>
    public bool LooksBehindLinksAfterwards { get; init; }
}

/// <summary>One place where an image may stand.</summary>
internal sealed record MediaPlace(MediaSource Source, FieldPath Path)
{
    /// <summary>What the route captured under this name is the id; null where a field says it.</summary>
    public string? Capture { get; init; }

    /// <summary>The same field may hold a link or the data themselves: its text tells which.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether a value that stands here is an image given in this way.</summary>
    public bool Holds(FieldValue value) =>
        Source switch
        {
            MediaSource.Part => value.Kind is FieldKind.File,
            MediaSource.Id => value.Kind is not (FieldKind.Missing or FieldKind.Null),
            _ when value.Kind is not FieldKind.Text || value.Utf8.IsEmpty => false,
            _ => !IsShared || DataUri.IsDataNotAddress(value.Utf8) == Source is MediaSource.Data,
        };
}

/// <summary>A named rule about the image, and where requests end that break it: one verdict for each place.</summary>
internal sealed record MediaCheck(
    string Name,
    MediaRule Rule,
    ImmutableArray<Condition> When,
    ImmutableArray<Verdict> Verdicts
);
