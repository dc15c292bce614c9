using System.Buffers;
using System.Text;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Reads user and password out of Authorization: Basic.</summary>
internal static class BasicCredential
{
    private const string Scheme = "Basic";

    /// <summary>The user, the password or the pair of both; another scheme and bad Base64 are malformed.</summary>
    public static Credential Read(string? header, string part)
    {
        if (string.IsNullOrEmpty(header))
        {
            return default;
        }

        if (Decode(header) is not { } pair || pair.IndexOf(':', StringComparison.Ordinal) is not (>= 0 and var colon))
        {
            return new Credential(CredentialState.Malformed, header.AsMemory());
        }

        var text = part switch
        {
            "user" => pair.AsMemory(0, colon),
            "password" => pair.AsMemory(colon + 1),
            _ => pair.AsMemory(),
        };
        return text.IsEmpty ? default : new Credential(CredentialState.Given, text);
    }

    /// <summary>What the scheme, one space and the Base64 stand for; null when they are not that.</summary>
    private static string? Decode(string header)
    {
        if (
            !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Length <= Scheme.Length + 1
            || header[Scheme.Length] != ' '
            || header[Scheme.Length + 1] == ' '
        )
        {
            return null;
        }

        var sent = header.AsSpan(Scheme.Length + 1);
        var bytes = ArrayPool<byte>.Shared.Rent(sent.Length);
        try
        {
            return Convert.TryFromBase64Chars(sent, bytes, out var length) ? Text(bytes.AsSpan(0, length)) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes);
        return text.AsSpan().ContainsAnyInRange('\0', '\u001F') ? null : text;
    }
}
