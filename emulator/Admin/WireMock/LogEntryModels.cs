using System.Text.Json;

namespace Emulator.Admin.WireMock;

/// <summary>One request and its reply.</summary>
internal sealed record LogEntryModel(
    Guid Guid,
    LogRequestModel Request,
    LogResponseModel Response,
    Guid? MappingGuid,
    string? MappingTitle,
    RequestMatchModel RequestMatchResult
);

/// <summary>What was sent.</summary>
internal sealed record LogRequestModel(
    DateTimeOffset DateTime,
    string Path,
    string AbsolutePath,
    string Url,
    string AbsoluteUrl,
    Dictionary<string, string[]> Query,
    string Method,
    Dictionary<string, string[]> Headers
)
{
    public string? Body { get; init; }

    public JsonElement? BodyAsJson { get; init; }

    public byte[]? BodyAsBytes { get; init; }

    public string? DetectedBodyType { get; init; }
}

/// <summary>What was answered.</summary>
internal sealed record LogResponseModel(int StatusCode, Dictionary<string, string[]> Headers, DateTimeOffset DateTime)
{
    public string? Body { get; init; }

    public JsonElement? BodyAsJson { get; init; }

    public byte[]? BodyAsBytes { get; init; }

    public string? DetectedBodyType { get; init; }
}

/// <summary>How well a mapping fitted: whole, or not at all.</summary>
internal sealed record RequestMatchModel(
    double TotalScore,
    int TotalNumber,
    bool IsPerfectMatch,
    double AverageTotalScore,
    string[] MatchDetails
)
{
    public static RequestMatchModel Of(bool fits) =>
        fits ? new RequestMatchModel(1, 1, true, 1, []) : new RequestMatchModel(0, 1, false, 0, []);
}
