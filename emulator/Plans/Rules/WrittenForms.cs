using System.Text;

namespace Emulator.Plans.Rules;

/// <summary>Numbers and yes or no, as they are often written in texts.</summary>
internal static class WrittenForms
{
    /// <summary>A number without a fraction: 5, -3, 5.0 and 1e3.</summary>
    public static bool Integer(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Number && DecimalText.TryRead(text, out var number) && number.IsWhole;

    public static bool NumericText(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Text && DecimalText.TryRead(text, out _);

    /// <summary>A sign or none, and digits.</summary>
    public static bool IntegerText(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Text && IsSignedDigits(text);

    public static bool BooleanText(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind is FieldKind.Text && (Ascii.EqualsIgnoreCase(text, "true"u8) || Ascii.EqualsIgnoreCase(text, "false"u8));

    public static bool IsSignedDigits(ReadOnlySpan<byte> text)
    {
        var digits = text is [(byte)'+' or (byte)'-', ..] ? text[1..] : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Does a number, its fraction cut off, fit into 64 bits with a sign?</summary>
    public static bool FitsInt64(ReadOnlySpan<byte> text) =>
        DecimalText.TryRead(text, out var number)
        && DecimalText.TryRead("-9223372036854775809"u8, out var below)
        && DecimalText.TryRead("9223372036854775808"u8, out var above)
        && DecimalText.Compare(number, below) > 0
        && DecimalText.Compare(number, above) < 0;
}
