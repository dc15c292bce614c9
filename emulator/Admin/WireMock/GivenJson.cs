using System.Text.Json;
using Emulator.Wording;

namespace Emulator.Admin.WireMock;

/// <summary>Reads the JSON that a call brings.</summary>
internal static class GivenJson
{
    /// <summary>The JSON, or why there is none; no body at all is JSON that says nothing.</summary>
    public static async Task<(JsonElement Json, Refusal? Refusal)> ReadAsync(HttpRequest request)
    {
        var (text, unreadable) = await CallBody.ReadAsync(request);
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            return (default, unreadable);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException broken)
        {
            return (default, WireMockRefusals.NoJson(broken.Message));
        }
    }
}
