namespace Emulator.Testing;

/// <summary>One request that arrived, how it was judged, and the reply.</summary>
public sealed record RecordedRequest
{
    /// <summary>Its number in the journal, unique as long as the server runs.</summary>
    public long Number { get; init; }

    /// <summary>The session it belongs to.</summary>
    public string Session { get; init; } = "";

    /// <summary>Its number in the session, from 1.</summary>
    public long InSession { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double TookMs { get; init; }

    /// <summary>How it ended: open, sent, aborted or broken.</summary>
    public string End { get; init; } = "";

    /// <summary>Whether it came after the end of its session.</summary>
    public bool Late { get; init; }

    /// <summary>The provider; null when nobody claims the path.</summary>
    public string? Provider { get; init; }

    /// <summary>The edition that answered.</summary>
    public string? Edition { get; init; }

    /// <summary>The operation.</summary>
    public string? Operation { get; init; }

    /// <summary>The account's key, or the fingerprint of a secret one.</summary>
    public string? Account { get; init; }

    /// <summary>The recipient, as it was written.</summary>
    public string? To { get; init; }

    /// <summary>How it was judged: accepted, or the name of a refusal.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What the verdict is about.</summary>
    public string? Subject { get; init; }

    /// <summary>Which check decided.</summary>
    public string? Why { get; init; }

    /// <summary>How sure it is that the provider answers so: documented, observed, reported or inferred.</summary>
    public string? Evidence { get; init; }

    /// <summary>What was odd about it, and let pass.</summary>
    public string? Note { get; init; }

    /// <summary>The scenario it met.</summary>
    public MetScenario? Scenario { get; init; }

    /// <summary>What is known of its image.</summary>
    public ImageFacts? Media { get; init; }

    /// <summary>What the provider would tell later.</summary>
    public IReadOnlyList<LaterEvent> Later
    {
        get => field ?? [];
        init;
    }

    /// <summary>The status of the reply.</summary>
    public int Status { get; init; }

    /// <summary>The request itself, with secrets masked.</summary>
    public RecordedContent Request { get; init; } = new();

    /// <summary>The reply to it.</summary>
    public RecordedContent Reply { get; init; } = new();
}

/// <summary>Headers and body of a request or a reply.</summary>
public sealed record RecordedContent
{
    /// <summary>The method; null for a reply.</summary>
    public string? Method { get; init; }

    /// <summary>Path and query as they came; null for a reply.</summary>
    public string? Target { get; init; }

    /// <summary>The headers by name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body; null when it is no text.</summary>
    public string? Body { get; init; }

    /// <summary>The body in Base64, when it is no text.</summary>
    public string? BodyBase64 { get; init; }
}
