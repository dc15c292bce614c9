namespace Emulator.Plans.Rules;

/// <summary>How long a text is, in the unit that the provider's own language counts in.</summary>
internal static class TextLength
{
    private const byte FirstOfFourBytes = 0xF0;

    public static int Of(ReadOnlySpan<byte> utf8, LengthUnit unit)
    {
        if (unit is LengthUnit.Bytes)
        {
            return utf8.Length;
        }

        var length = 0;
        foreach (var part in utf8)
        {
            var isFurtherByte = (part & 0xC0) == 0x80;
            length += isFurtherByte ? 0 : 1;

            // What takes four bytes in UTF-8 is a pair of units in UTF-16.
            length += unit is LengthUnit.Utf16 && part >= FirstOfFourBytes ? 1 : 0;
        }

        return length;
    }
}

/// <summary>What a provider counts when it speaks of characters.</summary>
internal enum LengthUnit : byte
{
    CodePoints,
    Utf16,
    Bytes,
}
