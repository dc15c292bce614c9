namespace Emulator.Admin.Verification;

/// <summary>Whether a claim holds, fails, or may still become either.</summary>
internal enum Standing
{
    Waits,
    Holds,
    Fails,
}

/// <summary>Says how a claim stands at one moment.</summary>
internal static class ClaimJudge
{
    /// <param name="claim">What is claimed.</param>
    /// <param name="hearing">What came so far.</param>
    /// <param name="isQuiet">Nothing more is waited for, where more would be too much.</param>
    /// <param name="isOver">The time is over.</param>
    public static Standing Of(Claim claim, Hearing hearing, bool isQuiet, bool isOver)
    {
        var (counted, unexpected) = (Counted(claim, hearing, isQuiet), Unexpected(claim, hearing, isQuiet));
        return counted is Standing.Fails || unexpected is Standing.Fails ? Standing.Fails
            : counted is Standing.Holds && unexpected is Standing.Holds ? Standing.Holds
            : isOver ? Standing.Fails
            : Standing.Waits;
    }

    private static Standing Counted(Claim claim, Hearing hearing, bool isQuiet)
    {
        if (claim.Steps.Count > 1)
        {
            return hearing.InOrder().Count == claim.Steps.Count ? Standing.Holds : Standing.Waits;
        }

        if (claim.Count is not { } count)
        {
            return Standing.Holds;
        }

        var found = hearing.Fitting.Count();
        return found > count.To ? Standing.Fails
            : found < count.From ? Standing.Waits
            : count.To is int.MaxValue || isQuiet ? Standing.Holds
            : Standing.Waits;
    }

    private static Standing Unexpected(Claim claim, Hearing hearing, bool isQuiet) =>
        !claim.NothingUnexpected ? Standing.Holds
        : hearing.Unexpected.Any() ? Standing.Fails
        : isQuiet ? Standing.Holds
        : Standing.Waits;
}
