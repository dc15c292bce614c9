namespace Emulator.Plans.Rules;

/// <summary>What Go's strconv reads out of a text.</summary>
internal static class GoForms
{
    /// <summary>The texts that ParseBool takes, and no others.</summary>
    public static bool Boolean(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Text
        && (
            text.Length switch
            {
                1 => text[0] is (byte)'1' or (byte)'t' or (byte)'T' or (byte)'0' or (byte)'f' or (byte)'F',
                4 => text.SequenceEqual("true"u8) || text.SequenceEqual("True"u8) || text.SequenceEqual("TRUE"u8),
                5 => text.SequenceEqual("false"u8) || text.SequenceEqual("False"u8) || text.SequenceEqual("FALSE"u8),
                _ => false,
            }
        );

    /// <summary>What ParseInt takes to the base of ten and 64 bits; of a JSON number, as it is written.</summary>
    public static bool Integer(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Text or FieldKind.Number && WrittenForms.IsSignedDigits(text) && WrittenForms.FitsInt64(text);
}
