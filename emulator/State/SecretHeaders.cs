using System.Text;

namespace Emulator.State;

/// <summary>Masks credentials in what the journal shows: those the contract names, and those everybody knows.</summary>
internal static class SecretHeaders
{
    private static readonly string[] AlwaysSecret = ["Authorization", "Proxy-Authorization", "Cookie"];

    public static List<KeyValuePair<string, string>> Mask(
        List<KeyValuePair<string, string>> headers,
        IReadOnlyList<string> secrets
    ) => headers.ConvertAll(header => new KeyValuePair<string, string>(header.Key, Value(header, secrets)));

    public static byte[] Mask(byte[] body, IReadOnlyList<string> secrets) =>
        secrets.Any(secret => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0)
            ? Encoding.UTF8.GetBytes(Fingerprint.Mask(Encoding.UTF8.GetString(body), secrets))
            : body;

    private static string Value(KeyValuePair<string, string> header, IReadOnlyList<string> secrets)
    {
        var masked = Fingerprint.Mask(header.Value, secrets);
        if (masked != header.Value || !AlwaysSecret.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        {
            return masked;
        }

        var (scheme, secret) = header.Value.Split(' ', 2) is [var before, var after]
            ? (before + " ", after)
            : ("", header.Value);
        return scheme + Fingerprint.Of(secret);
    }
}
