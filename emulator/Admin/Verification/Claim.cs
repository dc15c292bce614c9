namespace Emulator.Admin.Verification;

/// <summary>What a test claims to have happened, and how long it may take to come true.</summary>
internal sealed record Claim
{
    /// <summary>Counts messages, not requests.</summary>
    public required bool OfMessages { get; init; }

    /// <summary>What must come; of several steps each must come behind the one before.</summary>
    public required IReadOnlyList<ClaimStep> Steps { get; init; }

    /// <summary>How many of it; null where nothing is counted.</summary>
    public required ClaimCount? Count { get; init; }

    /// <summary>Nothing may have come that nobody asked for.</summary>
    public required bool NothingUnexpected { get; init; }

    /// <summary>How long to wait at most.</summary>
    public required TimeSpan Within { get; init; }

    /// <summary>How long it must have been quiet; null where the whole time is waited out.</summary>
    public required TimeSpan? Settle { get; init; }

    /// <summary>The start of the server that the caller knows; null where he does not say.</summary>
    public required string? StartId { get; init; }
}

/// <summary>What is wanted of one entry.</summary>
internal sealed record ClaimStep(IReadOnlyList<EntryCondition> Conditions)
{
    public IReadOnlyList<Difference> Of(SeenEntry seen) =>
        [.. Conditions.Select(condition => condition.Of(seen)).OfType<Difference>()];
}

/// <summary>How many entries must fit: from and to.</summary>
internal sealed record ClaimCount(int From, int To)
{
    public string InWords =>
        (From, To) switch
        {
            (_, 0) => "no",
            (0, _) => $"at most {To}",
            (_, int.MaxValue) => $"at least {From}",
            _ => $"exactly {From}",
        };

    public bool IsOne => From == 1 || (From == 0 && To == 1);
}
