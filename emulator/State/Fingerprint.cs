using System.Security.Cryptography;
using System.Text;

namespace Emulator.State;

/// <summary>
/// Stands in for a credential where people look: says whether two are the same, and not what they are.
/// </summary>
internal static class Fingerprint
{
    public static string Of(ReadOnlySpan<char> secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret.ToString());
        return "fp-" + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
    }
}
