using System.Collections.Immutable;

namespace Emulator.Plans.Scenarios;

/// <summary>Which requests a scenario is for. What is not said fits all of them.</summary>
internal sealed record ScenarioConditions
{
    public static readonly ScenarioConditions None = new();

    public ImmutableArray<string> Providers { get; init; } = [];

    /// <summary>Operations by name; none means every send.</summary>
    public ImmutableArray<string> Operations { get; init; } = [];

    public ImmutableArray<TextPattern> Accounts { get; init; } = [];

    public ImmutableArray<TextPattern> Recipients { get; init; } = [];

    public ImmutableArray<TextPattern> Captions { get; init; } = [];

    public ImmutableArray<FieldCondition> Fields { get; init; } = [];

    /// <summary>Only the request of this number among those that fit, from 1; zero means all.</summary>
    public long Nth { get; init; }

    /// <summary>Only every so manyth request among those that fit; zero means all.</summary>
    public long Every { get; init; }

    /// <summary>Whether the body must be looked at.</summary>
    public bool LookIntoBody => !Recipients.IsEmpty || !Captions.IsEmpty || !Fields.IsEmpty;

    public bool Counts => Nth > 0 || Every > 0;

    /// <summary>Is the request of this number among those that fit one that counts?</summary>
    public bool TakesNumber(long number) => (Nth == 0 || number == Nth) && (Every == 0 || number % Every == 0);
}

/// <summary>A field of the body that must be there, must not, or must fit one of some patterns.</summary>
internal sealed record FieldCondition(FieldPath Path, bool Present, bool Absent, ImmutableArray<TextPattern> Patterns);
