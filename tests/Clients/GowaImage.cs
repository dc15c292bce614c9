using System.Text.Json;

namespace Emulator.Tests.Clients;

/// <summary>An image to send, by its address unless a file comes with it.</summary>
internal sealed record GowaImage(string Phone, string? ImageUrl = null, string? Caption = null)
{
    public bool? ViewOnce { get; init; }

    public bool? Compress { get; init; }

    public int? Duration { get; init; }

    public bool? IsForwarded { get; init; }

    /// <summary>The fields that say something, as forms write them.</summary>
    public Dictionary<string, string> Fields() =>
        JsonSerializer
            .SerializeToElement(this, GowaJson.Options)
            .EnumerateObject()
            .Where(field => field.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(field => field.Name, field => Written(field.Value), StringComparer.Ordinal);

    private static string Written(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

/// <summary>What the server says of a message that WhatsApp took.</summary>
internal sealed record GowaSent(string MessageId, string Status);

/// <summary>How the application writes JSON.</summary>
internal static class GowaJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
