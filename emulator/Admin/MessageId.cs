using System.Text.Json;

namespace Emulator.Admin;

/// <summary>Finds the id that a provider gave a message, in the JSON of its reply.</summary>
internal static class MessageId
{
    /// <summary>The id; null where the reply has none, or is no JSON.</summary>
    public static string? In(byte[] reply, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(reply);
            return JsonPlace.Find(document.RootElement, path) is { } found ? JsonPlace.Text(found) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
