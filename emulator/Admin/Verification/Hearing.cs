using Emulator.Admin.Findings;
using Emulator.State;

namespace Emulator.Admin.Verification;

/// <summary>Everything the journals say of a claim at one moment, the oldest entry first.</summary>
internal sealed class Hearing(Claim claim, IReadOnlyList<Session> sessions)
{
    private const int AtATime = 256;

    public IReadOnlyList<JudgedEntry> Entries { get; private set; } = [];

    /// <summary>What clients did wrong, by the number of the entry that shows it.</summary>
    public required ILookup<long, string> Findings { get; init; }

    /// <summary>Reads all entries of the sessions and holds each against the claim.</summary>
    public static Hearing Of(Claim claim, IReadOnlyList<Session> sessions, AdminContext context)
    {
        var findings = claim.NothingUnexpected
            ? sessions.SelectMany(session => FindingEndpoints.Of(session, context))
            : [];
        var hearing = new Hearing(claim, sessions)
        {
            Findings = findings.ToLookup(finding => finding.Requests[^1], finding => AsClause(finding.Says)),
        };
        hearing.Entries = [.. hearing.Judge().OrderBy(judged => judged.Entry.Number)];
        return hearing;
    }

    /// <summary>A sentence, as part of another one.</summary>
    private static string AsClause(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    public IEnumerable<JudgedEntry> Fitting => Entries.Where(judged => judged.Fits(0));

    public IEnumerable<JudgedEntry> Unexpected => Entries.Where(judged => judged.Unexpected is not null);

    /// <summary>For each step the first entry that fits behind that of the step before, as far as they came.</summary>
    public IReadOnlyList<JudgedEntry> InOrder()
    {
        var found = new List<JudgedEntry>();
        foreach (var judged in Entries)
        {
            if (found.Count < claim.Steps.Count && judged.Fits(found.Count))
            {
                found.Add(judged);
            }
        }

        return found;
    }

    private IEnumerable<JudgedEntry> Judge()
    {
        foreach (var session in sessions)
        {
            var (next, accepted) = (0L, claim.OfMessages ? Accepted(session) : []);
            while (session.Journal.ReadOn(ref next, IsAsked, AtATime) is { Count: > 0 } copies)
            {
                foreach (var copy in copies)
                {
                    yield return Judge(new SeenEntry(copy), accepted);
                }
            }
        }
    }

    private static HashSet<long> Accepted(Session session) =>
        [.. MessageBook.Of(session).Select(message => message.Number)];

    /// <summary>Whoever asks for messages is told of sends alone.</summary>
    private bool IsAsked(in JournalSlot slot) =>
        !claim.OfMessages || slot.Names.Message is not null || claim.NothingUnexpected;

    private JudgedEntry Judge(SeenEntry seen, HashSet<long> accepted)
    {
        var differences = claim.Steps.Select(step => step.Of(seen));
        if (claim.OfMessages && !accepted.Contains(seen.Entry.Number))
        {
            var refused = new Difference(
                Difference.Accepted,
                "true",
                $"{seen.Entry.Status} {seen.Entry.Names.Verdict}"
            );
            differences = differences.Select(some => (IReadOnlyList<Difference>)[refused, .. some]);
        }

        return new JudgedEntry(MessageBook.Light(seen.Entry), [.. differences])
        {
            Unexpected = claim.NothingUnexpected
                ? UnexpectedEntry.Why(seen) ?? Findings[seen.Entry.Number].FirstOrDefault()
                : null,
        };
    }
}
