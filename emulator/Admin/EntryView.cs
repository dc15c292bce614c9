using System.Globalization;
using System.Text;
using Emulator.Admin.Checks;
using Emulator.Admin.Findings;
using Emulator.Admin.Images;
using Emulator.Plans.Bodies;
using Emulator.State;

namespace Emulator.Admin;

/// <summary>One entry of the journal, as the API shows it.</summary>
internal sealed record EntryView(
    long Number,
    string Session,
    long InSession,
    DateTimeOffset At,
    double TookMs,
    string End,
    bool? Late,
    string? Provider,
    string? Edition,
    string? Operation,
    string? Account,
    string? To,
    string Verdict,
    string? Subject,
    string? Why,
    string? Evidence,
    string? Source,
    string? Note,
    ScenarioMetView? Scenario,
    MediaView? Media,
    LaterView[]? Later,
    int Status,
    MessageView Request,
    MessageView Reply
)
{
    /// <summary>Every check of its operation in its order; told of single entries.</summary>
    public CheckView[]? Checks { get; init; }

    /// <summary>Why no checks are told.</summary>
    public string? ChecksNote { get; init; }

    /// <summary>What its client did wrong with it; told of single entries.</summary>
    public FindingView[]? Findings { get; init; }

    /// <summary>The header by which a request says of which one it is a copy.</summary>
    public const string AgainHeader = "X-Emulator-Again-Of";

    /// <summary>The request that this one repeats; null when it is no copy.</summary>
    public long? AgainOf { get; init; }

    /// <summary>What the provider said where a scenario answered in its place, or let nobody hear it.</summary>
    public ProviderSaidView? ProviderSaid { get; init; }

    public static long? AgainOfIn(JournalEntry entry) =>
        long.TryParse(entry.RequestHeader(AgainHeader), CultureInfo.InvariantCulture, out var number) ? number : null;

    public static EntryView Of(JournalEntry entry, AdminContext context) =>
        Of(entry, MediaView.Of(entry, context.ProviderOf(entry))) with
        {
            AgainOf = AgainOfIn(entry),
            ProviderSaid = entry.Said is { } said ? ProviderSaidView.Of(said) : null,
        };

    private static EntryView Of(JournalEntry entry, MediaView? media) =>
        new(
            entry.Number,
            entry.Session,
            entry.InSession,
            entry.At,
            Math.Round(entry.Took.TotalMilliseconds, 3),
            entry.End.ToString().ToLowerInvariant(),
            entry.Late ? true : null,
            NullIfEmpty(entry.Names.Provider),
            NullIfEmpty(entry.Names.Edition),
            NullIfEmpty(entry.Names.Operation),
            NullIfEmpty(entry.Account),
            NullIfEmpty(entry.To),
            entry.Names.Verdict,
            NullIfEmpty(entry.Names.Subject),
            NullIfEmpty(entry.Names.Why),
            NullIfEmpty(entry.Names.Evidence),
            NullIfEmpty(entry.Names.Source),
            NullIfEmpty(entry.Note),
            entry.Acted is { } acted ? ScenarioMetView.Of(acted) : null,
            media,
            entry.Later.Count == 0 ? null : [.. entry.Later.Select(LaterView.Of)],
            entry.Status,
            MessageView.Of(entry.Method, entry.Target, entry.RequestHeaders, entry.RequestBody).Cut(entry),
            MessageView.Of(null, null, entry.ReplyHeaders, entry.ReplyBody)
        );

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>A request or a reply: headers by name, the body as text, or in Base64 when it is none.</summary>
internal sealed record MessageView(
    string? Method,
    string? Target,
    Dictionary<string, string> Headers,
    string? Body,
    string? BodyBase64
)
{
    /// <summary>How long the body was when it was sent; said where not all of it is shown.</summary>
    public long? BodyBytes { get; init; }

    /// <summary>Which bytes of the body as it was sent are not shown.</summary>
    public IReadOnlyList<BodyCut>? BodyCuts { get; init; }

    public MessageView Cut(JournalEntry entry) =>
        entry.Cuts is not { All: { Count: > 0 } all } cuts
            ? this
            : this with
            {
                BodyBytes = cuts.Whole,
                BodyCuts = all,
            };

    public static MessageView Of(
        string? method,
        string? target,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        byte[] body
    )
    {
        var byName = headers
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join(", ", group.Select(header => header.Value)));
        var text = System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : null;
        return new MessageView(method, target, byName, text, text is null ? Convert.ToBase64String(body) : null);
    }
}

/// <summary>A page of the journal, and what must be known to trust it.</summary>
internal sealed record EntryListView(
    string StartId,
    string? Session,
    int Found,
    EntryView[] Requests,
    long Evicted,
    long Unclaimed,
    long Late
)
{
    /// <summary>Whether the caller waited in vain; null when it did not wait.</summary>
    public bool? TimedOut { get; init; }
}
