using System.Globalization;

namespace Emulator.Wording;

/// <summary>Reads sizes as people write them: 512, 64KB, 5MB (1 KB is 1024 bytes).</summary>
internal static class ByteSize
{
    public static long? Read(string text)
    {
        var (digits, factor) = text switch
        {
            [.. var head, 'K' or 'k', 'B' or 'b'] => (head, 1024L),
            [.. var head, 'M' or 'm', 'B' or 'b'] => (head, 1024L * 1024),
            [.. var head, 'G' or 'g', 'B' or 'b'] => (head, 1024L * 1024 * 1024),
            _ => (text, 1L),
        };
        return
            long.TryParse(digits.TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= long.MaxValue / factor
            ? number * factor
            : null;
    }
}
