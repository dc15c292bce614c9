using System.Text.Json.Serialization;
using Emulator.State;

namespace Emulator.Admin.Verification;

/// <summary>Where a claim was looked at.</summary>
internal sealed record VerifiedIn(string StartId, string? Session, long Unclaimed, TimeSpan Waited)
{
    /// <summary>A session that requests may have gone to for want of a slash; null when there is none.</summary>
    public Session? Stray { get; init; }
}

/// <summary>The answer to a claim that holds.</summary>
internal sealed record VerifiedView(
    bool Ok,
    string StartId,
    string? Session,
    [property: JsonPropertyName("of")] string Kind,
    int Found,
    long[] Numbers,
    long Unclaimed,
    double WaitedMs
)
{
    public static VerifiedView Of(Claim claim, Hearing hearing, VerifiedIn around)
    {
        var fitting = ClaimWords.Counted(claim, hearing);
        return new VerifiedView(
            true,
            around.StartId,
            around.Session,
            ClaimWords.KindOf(claim),
            fitting.Count,
            [.. fitting.Select(judged => judged.Entry.Number)],
            around.Unclaimed,
            Math.Round(around.Waited.TotalMilliseconds, 3)
        );
    }
}
