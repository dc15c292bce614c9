namespace Emulator.State;

/// <summary>A request as it was sent, nothing masked: for matching, never for showing.</summary>
internal sealed record SentTexts(
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string Method,
    string Target,
    byte[] Body,
    string Account,
    string To
)
{
    /// <summary>The first header of a name, in any case; empty when there is none.</summary>
    public string Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
