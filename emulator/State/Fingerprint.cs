using System.Security.Cryptography;
using System.Text;

namespace Emulator.State;

/// <summary>Stands in for a credential where people look: says whether two are the same, and not what they are.</summary>
internal static class Fingerprint
{
    // Shorter ones stand in ordinary words too; masking them would garble the text and hide nothing.
    private const int ShortestHidden = 4;

    public static string Of(ReadOnlySpan<char> secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret.ToString());
        return "fp-" + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
    }

    /// <summary>Puts the fingerprint wherever the secret stands in a text.</summary>
    public static string Mask(string text, IEnumerable<string> secrets) =>
        secrets
            .Where(secret => secret.Length >= ShortestHidden)
            .OrderByDescending(secret => secret.Length)
            .Aggregate(text, (masked, secret) => masked.Replace(secret, Of(secret), StringComparison.Ordinal));
}
