using System.Text;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Reads a credential out of a field of the body: a text or a number of sensible length.</summary>
internal static class BodyCredential
{
    private const int Longest = 8 * 1024;

    public static Credential Read(FieldValue value)
    {
        if (value.Kind is FieldKind.Missing or FieldKind.Null || (value.Kind is FieldKind.Text && value.Utf8.IsEmpty))
        {
            return default;
        }

        return value.Kind is FieldKind.Text or FieldKind.Number && IsSound(value.Utf8)
            ? new Credential(CredentialState.Given, Encoding.UTF8.GetString(value.Utf8).AsMemory())
            : new Credential(CredentialState.Malformed, default);
    }

    private static bool IsSound(ReadOnlySpan<byte> text) =>
        text.Length <= Longest && !text.ContainsAnyInRange((byte)0, (byte)0x1F);
}
