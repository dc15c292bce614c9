namespace Emulator.Testing;

/// <summary>A message that was accepted, and the requests that led to it.</summary>
public sealed record SentMessage
{
    /// <summary>The journal's number of the accepted request.</summary>
    public long Number { get; init; }

    /// <summary>The session it belongs to.</summary>
    public string Session { get; init; } = "";

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The provider.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The operation.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The account's key, or the fingerprint of a secret one.</summary>
    public string? Account { get; init; }

    /// <summary>The recipient.</summary>
    public string? To { get; init; }

    /// <summary>The provider's id of it, as the application was told.</summary>
    public string? Id { get; init; }

    /// <summary>How it was judged.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What the provider would tell later.</summary>
    public IReadOnlyList<string> Later
    {
        get => field ?? [];
        init;
    }

    /// <summary>Numbers of the requests that led to it, the accepted one last.</summary>
    public IReadOnlyList<long> Attempts
    {
        get => field ?? [];
        init;
    }

    /// <summary>Numbers of other messages with the same content: sent twice, perhaps without need.</summary>
    public IReadOnlyList<long> Duplicates
    {
        get => field ?? [];
        init;
    }
}
