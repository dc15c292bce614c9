using System.Globalization;

namespace Emulator.Admin.Verification;

/// <summary>Tells why a claim fails as a colleague would who looked at the journal.</summary>
internal sealed class FailureWords(Claim claim, Hearing hearing, VerifiedIn around)
{
    private const int MostNamed = 5;

    public required IReadOnlyList<NearMiss> Nearest { get; init; }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    public string Text()
    {
        var fitting = ClaimWords.Counted(claim, hearing);
        string[] sentences =
        [
            claim.Steps.Count > 1 ? InOrder(fitting)
            : claim.Count is { } count && IsWrong(count, fitting.Count) ? Counted(fitting)
            : "",
            NearestToIt(),
            Unexpected(),
            NothingAtAll(),
        ];
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
    }

    private static bool IsWrong(ClaimCount count, int found) => found < count.From || found > count.To;

    private string Counted(IReadOnlyList<JudgedEntry> fitting)
    {
        var came = claim.OfMessages ? (fitting.Count == 1 ? "was accepted" : "were accepted") : "came";
        var wanted = $"Wanted {ClaimWords.Wanted(claim)}{Within}";
        return fitting.Count == 0
            ? $"{wanted}; none {(claim.OfMessages ? "was accepted" : "came")}."
            : $"{wanted}; {fitting.Count} {came}: {Named(fitting)}{Apart(fitting)}.";
    }

    private string InOrder(IReadOnlyList<JudgedEntry> found)
    {
        if (found.Count == claim.Steps.Count)
        {
            return "";
        }

        var wanted = $"Wanted {ClaimWords.Wanted(claim)}{Within}";
        if (found.Count == 0)
        {
            return $"{wanted}; not even the first of them came.";
        }

        var missing = $"{ClaimWords.Noun(claim, 1)}{ClaimWords.Of(claim.Steps[found.Count])}";
        var early = hearing.Entries.FirstOrDefault(judged =>
            judged.Fits(found.Count) && judged.Entry.Number < found[^1].Entry.Number
        );
        var before = early is null ? "" : $" Journal {early.Entry.Number} is one, but it came before.";
        return $"{wanted}; the first {Were(found.Count)} {Named(found)}, and no {missing} came behind.{before}";
    }

    private static string Were(int count) => count == 1 ? "was" : $"{count} were";

    private string NearestToIt()
    {
        var told = Nearest.Select(near =>
            $"{Entry(near.Entry)}: {string.Join("; ", near.Entry.Steps[near.Step].Select(one => one.InWords))}"
        );
        return Nearest.Count == 0 ? "" : $"The nearest is {string.Join(". Then ", told)}.";
    }

    private string Unexpected()
    {
        var unexpected = claim.NothingUnexpected ? hearing.Unexpected.ToArray() : [];
        var told = unexpected.Take(MostNamed).Select(judged => $"{Entry(judged)}: {judged.Unexpected}");
        var more = unexpected.Length > MostNamed ? $". And {unexpected.Length - MostNamed} more" : "";
        return unexpected.Length switch
        {
            0 => "",
            1 => $"One request is unexpected: {told.First()}.",
            _ => $"{unexpected.Length} requests are unexpected: {string.Join(". Then ", told)}{more}.",
        };
    }

    /// <summary>An empty session mostly means that the requests went elsewhere.</summary>
    private string NothingAtAll() =>
        hearing.Entries.Count > 0 ? ""
        : around.Stray is { } stray
            ? $"Nothing at all came to the session '{around.Session}', but {stray.Requests} to '{stray.Name}', which "
                + "nobody opened: is the slash missing between the session's base URL and the path?"
        : around is { Session: { } session, Unclaimed: > 0 } && session != State.SessionName.Default
            ? $"Nothing at all came to the session '{session}', but {around.Unclaimed} "
                + $"{(around.Unclaimed == 1 ? "request" : "requests")} reached 'default' since it began: does the "
                + "application name its session, or does a claim?"
        : $"Nothing at all came{(around.Session is { } name ? $" to the session '{name}'" : "")}: does the application "
            + "use this server's address?";

    private string Within => claim.Within > TimeSpan.Zero ? $" within {Time(claim.Within)}" : "";

    private static string Named(IReadOnlyList<JudgedEntry> fitting)
    {
        var numbers = fitting.Take(MostNamed).Select(Number).ToArray();
        return fitting.Count > MostNamed ? $"journal {string.Join(", ", numbers)} and {fitting.Count - MostNamed} more"
            : numbers.Length == 1 ? $"journal {numbers[0]}"
            : $"journal {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }

    /// <summary>A refused request says so: it is often the one that is too many.</summary>
    private static string Number(JudgedEntry judged) =>
        judged.Entry.Status is >= 200 and < 300
            ? judged.Entry.Number.ToString(Invariant)
            : $"{judged.Entry.Number} ({judged.Entry.Status} {judged.Entry.Names.Verdict})";

    private static string Apart(IReadOnlyList<JudgedEntry> fitting) =>
        fitting.Count < 2
            ? ""
            : $", the {(fitting.Count == 2 ? "second" : "last")} {Time(fitting[^1].Entry.At - fitting[0].Entry.At)} "
                + "after the first";

    private static string Entry(JudgedEntry judged)
    {
        var entry = judged.Entry;
        return $"journal {entry.Number} ({entry.Method} {entry.Target}, answered {entry.Status} {entry.Names.Verdict})";
    }

    private static string Time(TimeSpan time) =>
        time.TotalSeconds >= 1
            ? $"{time.TotalSeconds.ToString("0.#", Invariant)} s"
            : $"{Math.Max(0, time.TotalMilliseconds).ToString("0", Invariant)} ms";
}
