using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>One request and its reply, as the journal remembers them; credentials already masked.</summary>
internal sealed record JournalEntry
{
    public required long Number { get; init; }
    public required string Session { get; init; }
    public required long InSession { get; init; }
    public required DateTimeOffset At { get; init; }
    public required EntryEnd End { get; init; }
    public required TimeSpan Took { get; init; }
    public required bool Late { get; init; }
    public required EntryNames Names { get; init; }
    public required int Status { get; init; }
    public required string Account { get; init; }
    public required string To { get; init; }
    public required string Method { get; init; }
    public required string Target { get; init; }
    public required IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; }
    public required byte[] RequestBody { get; init; }
    public required IReadOnlyList<KeyValuePair<string, string>> ReplyHeaders { get; init; }
    public required byte[] ReplyBody { get; init; }
    public required string Note { get; init; }
    public MediaFacts? Media { get; init; }
    public IReadOnlyList<LaterEntry> Later { get; init; } = [];

    /// <summary>The scenario that the request met; null when it met none.</summary>
    public ActedScenario? Acted { get; init; }

    /// <summary>What the provider said where a scenario answered in its place; else null.</summary>
    public HiddenReply? Said { get; init; }

    /// <summary>The credentials that are hidden in it.</summary>
    public IReadOnlyList<HiddenSecret> Hidden { get; init; } = [];

    /// <summary>The first header of the request with this name; empty when there is none.</summary>
    public string RequestHeader(string name) => First(RequestHeaders, name);

    /// <summary>The same of the reply.</summary>
    public string ReplyHeader(string name) => First(ReplyHeaders, name);

    /// <summary>What of the request's body is not here; null when it is whole.</summary>
    public BodyCuts? Cuts { get; init; }

    private static string First(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}

/// <summary>How the reply ended: still on its way, sent whole, or cut off.</summary>
internal enum EntryEnd : byte
{
    Open,
    Sent,

    /// <summary>The client went away.</summary>
    Aborted,

    /// <summary>The scenario broke it off.</summary>
    Broken,
}
