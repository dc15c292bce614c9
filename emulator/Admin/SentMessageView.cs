namespace Emulator.Admin;

/// <summary>One message, as the API shows it.</summary>
internal sealed record SentMessageView(
    long Number,
    string Session,
    DateTimeOffset At,
    bool? Late,
    string Provider,
    string Operation,
    string? Account,
    string? To,
    string? Id,
    string Verdict,
    string[]? Later,
    ScenarioMetView? Scenario,
    long[] Attempts,
    long[]? Duplicates
)
{
    public static SentMessageView Of(SentMessage message)
    {
        var entry = message.Accepted;
        long[] duplicates = [.. message.Duplicates];
        return new SentMessageView(
            entry.Number,
            entry.Session,
            entry.At,
            entry.Late ? true : null,
            entry.Names.Provider,
            entry.Names.Operation,
            entry.Account.Length == 0 ? null : entry.Account,
            entry.To.Length == 0 ? null : entry.To,
            message.Id,
            entry.Names.Verdict,
            entry.Later.Count == 0 ? null : [.. entry.Later.Select(later => later.Event)],
            entry.Acted is { } acted ? ScenarioMetView.Of(acted) : null,
            message.Attempts,
            duplicates.Length == 0 ? null : duplicates
        );
    }
}

/// <summary>A page of messages, and what must be known to trust it.</summary>
internal sealed record MessageListView(
    string StartId,
    string? Session,
    int Found,
    SentMessageView[] Messages,
    long Evicted,
    long Unclaimed,
    long Late,
    bool? TimedOut
);
