using System.Text.Json;

namespace Emulator.Plans.Stubs;

/// <summary>A text of a request that matchers look at; read as JSON once, when the first of them asks.</summary>
internal sealed class SeenText(string text)
{
    private const int MostDepth = 512;

    private bool _isRead;
    private JsonElement? _json;

    public string Text => text;

    /// <summary>The text as JSON; null when it is none.</summary>
    public JsonElement? Json
    {
        get
        {
            if (!_isRead)
            {
                (_json, _isRead) = (Read(text), true);
            }

            return _json;
        }
    }

    public static JsonElement? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostDepth });
            return document.RootElement.Clone();
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // Half a surrogate pair is no JSON either.
            return null;
        }
    }
}
