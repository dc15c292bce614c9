namespace Emulator.Contracts;

/// <summary>Where the image of a request may stand, which list of the account knows ids, and the rules.</summary>
internal sealed record MediaContract(
    IReadOnlyList<MediaPlaceContract> From,
    TextAt? Among,
    IReadOnlyList<NamedCheckContract> Checks,
    IReadOnlyList<NamedCheckContract> Afterwards,
    Origin Origin
)
{
    /// <summary>The picture for ids that are known though nobody left them here.</summary>
    public TextAt? StandIn { get; init; }
}

/// <summary>A place where an image may stand: in which way it is given, and the field.</summary>
internal sealed record MediaPlaceContract(string Source, string Field, Origin Origin);
