namespace Emulator.Tests.WireMock;

/// <summary>How a call ended.</summary>
public sealed record CallStatus
{
    public Guid? Guid { get; init; }

    public string? Status { get; init; }

    public string? Error { get; init; }
}

/// <summary>What can be set; the client sends every setting, those it does not mind as null.</summary>
public sealed record ServerSettings
{
    public int? GlobalProcessingDelay { get; init; }

    public bool? AllowPartialMapping { get; init; }

    public int? MaxRequestLogCount { get; init; }

    public bool? HandleRequestsSynchronously { get; init; }

    public string? CertificateThumbprint { get; init; }
}

/// <summary>What is answered to which requests.</summary>
public sealed record Mapping
{
    public Guid? Guid { get; init; }

    public DateTime? UpdatedAt { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public int? Priority { get; init; }

    public string? Scenario { get; init; }

    public bool? SaveToFile { get; init; }

    /// <summary>Anonymous when it is sent, a tree when it is read.</summary>
    public object? Request { get; init; }

    public MappingResponse? Response { get; init; }
}

/// <summary>What is answered.</summary>
public sealed record MappingResponse
{
    public object? StatusCode { get; init; }

    public IDictionary<string, object>? Headers { get; init; }

    public string? Body { get; init; }

    public object? BodyAsJson { get; init; }

    public bool? UseTransformer { get; init; }

    public int? Delay { get; init; }
}

/// <summary>A scenario and how far it has come.</summary>
public sealed record ScenarioState
{
    public required string Name { get; init; }

    public bool Started { get; init; }

    public bool Finished { get; init; }

    public int Counter { get; init; }
}

/// <summary>One request and its reply.</summary>
public sealed record SeenEntry
{
    public Guid Guid { get; init; }

    public required SeenMessage Request { get; init; }

    public required SeenMessage Response { get; init; }

    public Guid? MappingGuid { get; init; }

    public string? MappingTitle { get; init; }

    public required MatchResult RequestMatchResult { get; init; }
}

/// <summary>A request, or a reply with its status.</summary>
public sealed record SeenMessage
{
    public DateTime DateTime { get; init; }

    public string? Path { get; init; }

    public string? AbsolutePath { get; init; }

    public string? Url { get; init; }

    public string? Method { get; init; }

    public IDictionary<string, string[]>? Query { get; init; }

    public IDictionary<string, string[]>? Headers { get; init; }

    public string? Body { get; init; }

    public object? BodyAsJson { get; init; }

    public int? StatusCode { get; init; }

    public string? DetectedBodyType { get; init; }
}

/// <summary>How well a mapping fitted.</summary>
public sealed record MatchResult
{
    public double TotalScore { get; init; }

    public bool IsPerfectMatch { get; init; }
}
