namespace Emulator.Plans.Rules;

/// <summary>What Jackson 2 makes a boolean or a number of, as long as nobody forbids it to.</summary>
internal static class JacksonForms
{
    public static bool Boolean(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind switch
        {
            FieldKind.True or FieldKind.False or FieldKind.Null => true,
            FieldKind.Number => WrittenForms.IsSignedDigits(text),
            FieldKind.Text => IsNull(Trim(text)) || IsBoolean(Trim(text)),
            _ => false,
        };

    /// <summary>Into 64 bits: a fraction is cut off a number, but not off a text.</summary>
    public static bool Integer(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind switch
        {
            FieldKind.Null => true,
            FieldKind.Number => WrittenForms.FitsInt64(text),
            FieldKind.Text => IsNull(Trim(text))
                || (WrittenForms.IsSignedDigits(Trim(text)) && WrittenForms.FitsInt64(Trim(text))),
            _ => false,
        };

    /// <summary>Into a double, which has words for what is no number.</summary>
    public static bool Number(FieldKind kind, ReadOnlySpan<byte> text) =>
        kind switch
        {
            FieldKind.Null or FieldKind.Number => true,
            FieldKind.Text => IsNull(Trim(text)) || IsNumber(Trim(text)),
            _ => false,
        };

    /// <summary>A text of nothing but blanks, and the word itself, mean null.</summary>
    private static bool IsNull(ReadOnlySpan<byte> text) => text.IsEmpty || text.SequenceEqual("null"u8);

    private static bool IsBoolean(ReadOnlySpan<byte> text) => text.Length > 1 && GoForms.Boolean(FieldKind.Text, text);

    private static bool IsNumber(ReadOnlySpan<byte> text) =>
        DecimalText.TryRead(text, out _)
        || text.SequenceEqual("NaN"u8)
        || IsInfinity(text is [(byte)'-', ..] ? text[1..] : text);

    private static bool IsInfinity(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("Infinity"u8) || text.SequenceEqual("INF"u8);

    /// <summary>As Java trims: whatever is no greater than a blank.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOfAnyExceptInRange((byte)0, (byte)' ');
        return first < 0 ? [] : text[first..(text.LastIndexOfAnyExceptInRange((byte)0, (byte)' ') + 1)];
    }
}
