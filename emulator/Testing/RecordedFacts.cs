using System.Text.Json;

namespace Emulator.Testing;

/// <summary>The scenario that a request met.</summary>
public sealed record MetScenario
{
    /// <summary>Its name, as it was asked for.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who asked for it: the request, the session, a recipient.</summary>
    public string By { get; init; } = "";

    /// <summary>Which of its steps, from 1.</summary>
    public int Step { get; init; }

    /// <summary>How it broke the reply, if it did.</summary>
    public string? Fault { get; init; }

    /// <summary>How much it delayed the reply, in milliseconds.</summary>
    public double? DelayMs { get; init; }
}

/// <summary>What is known of an image that was sent.</summary>
public sealed record ImageFacts
{
    /// <summary>How it was given: part, link, data or id.</summary>
    public string? Given { get; init; }

    /// <summary>The link or the id, where it was given by one.</summary>
    public string? Address { get; init; }

    /// <summary>Of a link: whether anybody looked behind it.</summary>
    public bool? Fetched { get; init; }

    /// <summary>The type it was declared to be.</summary>
    public string? Declared { get; init; }

    /// <summary>The type its bytes are.</summary>
    public string? Found { get; init; }

    /// <summary>Its length.</summary>
    public long Bytes { get; init; }

    /// <summary>Its width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Whether the file is whole.</summary>
    public bool EndsProperly { get; init; }

    /// <summary>The SHA-256 of its bytes, in hex.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>Something the provider would tell after its reply.</summary>
public sealed record LaterEvent
{
    /// <summary>Its name, such as delivered or failed.</summary>
    public string Event { get; init; } = "";

    /// <summary>How long after the reply, in milliseconds.</summary>
    public double AfterMs { get; init; }

    /// <summary>What it says, in short.</summary>
    public string? Says { get; init; }

    /// <summary>Its body, where it is known.</summary>
    public JsonElement? Body { get; init; }
}
