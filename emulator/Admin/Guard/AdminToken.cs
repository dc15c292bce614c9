using System.Security.Cryptography;
using System.Text;
using Emulator.Wording;
using Microsoft.Extensions.Primitives;

namespace Emulator.Admin.Guard;

/// <summary>The token that opens the emulator's own paths. Only its hash is kept, so nobody can show it.</summary>
internal sealed class AdminToken(string token)
{
    public const string Scheme = "Bearer";

    private readonly byte[] _hash = HashOf(token);

    /// <summary>A header carries no other characters, and a blank would end the token.</summary>
    public static bool CanBe(string text) => text.Length > 0 && text.All(letter => letter is > ' ' and <= '~');

    /// <summary>Null where one header says the token.</summary>
    public Refusal? RefusalOf(StringValues authorization)
    {
        if (authorization is not [{ } said] || !said.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            return GuardRefusals.TokenMissing();
        }

        return IsThis(said[(Scheme.Length + 1)..].Trim(' ')) ? null : GuardRefusals.TokenWrong();
    }

    /// <summary>Hashes are of one length, and their texts unknown: the time it takes gives nothing away.</summary>
    private bool IsThis(string said) => CryptographicOperations.FixedTimeEquals(HashOf(said), _hash);

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
