namespace Emulator.State;

/// <summary>
/// Puts fingerprints in the place of credentials: those the contract names, and headers everybody knows.
/// </summary>
internal sealed class SecretMask
{
    // Shorter ones stand in ordinary words too: they are masked only where they are the whole of a value.
    private const int ShortestHidden = 4;

    private static readonly string[] AlwaysSecret =
    [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
    ];

    private readonly string[] _secrets;

    public SecretMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Where(secret => secret.Length > 0).OrderByDescending(secret => secret.Length)];

    /// <summary>Takes credentials under the names of their fields.</summary>
    public SecretMask(IReadOnlyCollection<KeyValuePair<string, string>> secrets)
        : this(secrets.Select(secret => secret.Value)) =>
        Hidden = [.. secrets.Where(secret => secret.Value.Length > 0).Select(HiddenSecret.Of).Distinct()];

    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>What stands for which field; empty where nobody said the fields.</summary>
    public IReadOnlyList<HiddenSecret> Hidden { get; } = [];

    public string Text(string text) => _secrets.Aggregate(text, Hide);

    /// <summary>Path and query: a credential is found in them though it was percent-encoded.</summary>
    public string Target(string target) => _secrets.Aggregate(target, HideInTarget);

    public List<KeyValuePair<string, string>> Headers(IEnumerable<KeyValuePair<string, string>> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Key, Header(header.Key, header.Value)))];

    /// <summary>A body may be no text at all, so it is searched as bytes.</summary>
    public byte[] Body(byte[] body) => _secrets.Aggregate(body, BodyMask.Hide);

    public LaterEntry Later(LaterEntry later) => later with { Says = Text(later.Says), Body = Text(later.Body) };

    private string Header(string name, string value)
    {
        // A part of Base64 that happens to be a credential would leave the rest of it in sight.
        var masked = value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? value : Text(value);
        if (masked != value || value.Length == 0 || !AlwaysSecret.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return masked;
        }

        return value.Split(' ', 2) is [var scheme, { Length: > 0 } secret]
            ? $"{scheme} {Fingerprint.Of(secret)}"
            : Fingerprint.Of(value);
    }

    /// <summary>In a query a plus may be a space.</summary>
    private static string HideInTarget(string target, string secret)
    {
        var hidden = TargetMask.Hide(target, secret, secret);
        return secret.Contains(' ') ? TargetMask.Hide(hidden, secret, secret.Replace(' ', '+')) : hidden;
    }

    private static string Hide(string text, string secret)
    {
        if (secret.Length >= ShortestHidden)
        {
            return text.Replace(secret, Fingerprint.Of(secret), StringComparison.Ordinal);
        }

        return text == secret || text.EndsWith(" " + secret, StringComparison.Ordinal)
            ? text[..^secret.Length] + Fingerprint.Of(secret)
            : text;
    }
}
