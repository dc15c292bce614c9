using System.Text.Json.Serialization;

namespace Emulator.Admin.Verification;

/// <summary>The answer to a claim that fails: what came instead, in words and as data.</summary>
internal sealed record VerifyFailureView(
    string Type,
    string Title,
    int Status,
    string Detail,
    string StartId,
    string? Session,
    [property: JsonPropertyName("of")] string Kind,
    string? Wanted,
    int Found,
    CameView[] Came,
    NearView[] Nearest,
    UnexpectedView[]? Unexpected,
    long Unclaimed,
    double WaitedMs
)
{
    public const string Name = "verification-failed";

    public static VerifyFailureView Of(Claim claim, Hearing hearing, VerifiedIn around)
    {
        var (fitting, nearest) = (ClaimWords.Counted(claim, hearing), NearMisses.Of(claim, hearing));
        return new VerifyFailureView(
            $"urn:emulator:{Name}",
            Name.Replace('-', ' '),
            StatusCodes.Status422UnprocessableEntity,
            new FailureWords(claim, hearing, around) { Nearest = nearest }.Text(),
            around.StartId,
            around.Session,
            ClaimWords.KindOf(claim),
            claim.Count is null && claim.Steps.Count == 1 ? null : ClaimWords.Wanted(claim),
            fitting.Count,
            [.. fitting.Select(CameView.Of)],
            [.. nearest.Select(near => NearView.Of(near.Entry, near.Step))],
            claim.NothingUnexpected ? [.. hearing.Unexpected.Select(UnexpectedView.Of)] : null,
            around.Unclaimed,
            Math.Round(around.Waited.TotalMilliseconds, 3)
        );
    }

    public IResult Result() => AdminResult.Problem(this, Status, Name);
}

/// <summary>An entry that fits, in a few facts.</summary>
internal sealed record CameView(long Number, string Session, DateTimeOffset At, string? To, int Status, string Verdict)
{
    public static CameView Of(JudgedEntry judged)
    {
        var entry = judged.Entry;
        var to = entry.To.Length == 0 ? null : entry.To;
        return new CameView(entry.Number, entry.Session, entry.At, to, entry.Status, entry.Names.Verdict);
    }
}

/// <summary>An entry that nearly fits, and what of it is otherwise than wanted.</summary>
internal sealed record NearView(CameView Entry, Difference[] Differences)
{
    public static NearView Of(JudgedEntry judged, int step) => new(CameView.Of(judged), [.. judged.Steps[step]]);
}

/// <summary>An entry that nobody can have wanted, and why.</summary>
internal sealed record UnexpectedView(CameView Entry, string Why)
{
    public static UnexpectedView Of(JudgedEntry judged) => new(CameView.Of(judged), judged.Unexpected!);
}
