using System.Security.Cryptography;
using System.Text;

namespace Emulator.State;

/// <summary>
/// Stands in for a credential where people look: says whether two are the same, and not what they are.
/// </summary>
internal static class Fingerprint
{
    private const string Mark = "fp-";
    private const int Bytes = 5;

    /// <summary>Whether a text looks like one; a credential that does is taken for one.</summary>
    public static bool Is(string text) =>
        text.StartsWith(Mark, StringComparison.Ordinal)
        && text.Length == Mark.Length + (2 * Bytes)
        && text.Skip(Mark.Length).All(char.IsAsciiHexDigitLower);

    public static string Of(ReadOnlySpan<char> secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret.ToString());
        return Mark + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, Bytes));
    }
}
