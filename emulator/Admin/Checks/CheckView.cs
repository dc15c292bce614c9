namespace Emulator.Admin.Checks;

/// <summary>One check that a request went through, or did not come to: what it is and how it ended.</summary>
/// <param name="Step">The step it belongs to.</param>
/// <param name="Check">What is asked, as the contract calls it.</param>
/// <param name="Subject">Of what part of the request it is asked.</param>
/// <param name="Result">One of the words of CheckResults.</param>
/// <param name="Outcome">Where a request ends that fails.</param>
/// <param name="Evidence">How sure the contract is of it.</param>
/// <param name="Source">Where it was seen.</param>
internal sealed record CheckView(
    string Step,
    string Check,
    string Subject,
    string Result,
    string Outcome,
    string Evidence,
    string? Source
);

/// <summary>How a check may have ended.</summary>
internal static class CheckResults
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>It was not asked of this request: its condition did not hold, or there was nothing to check.</summary>
    public const string Skipped = "skipped";

    /// <summary>An earlier check had failed.</summary>
    public const string NotReached = "not reached";

    /// <summary>The step goes on behind its first fault, and only that one is kept.</summary>
    public const string Unknown = "unknown";
}
