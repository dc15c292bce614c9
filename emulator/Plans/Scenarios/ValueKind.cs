using System.Globalization;
using Emulator.Wording;

namespace Emulator.Plans.Scenarios;

/// <summary>What a value behind a scenario's name is, as in 'slow:25s' or 'drip:100'.</summary>
internal enum ValueKind
{
    Time,
    Bytes,
    Number,
}

/// <summary>Reads such values: a time in ticks, a number of bytes, or a number.</summary>
internal static class ValueKinds
{
    public static long? Read(ValueKind kind, string text) =>
        kind switch
        {
            ValueKind.Time => Duration.Read(text)?.Ticks,
            ValueKind.Bytes => ByteSize.Read(text),
            _ => Number(text),
        };

    public static string Sample(ValueKind kind) =>
        kind switch
        {
            ValueKind.Time => "a time such as 500ms, 10s or 5m",
            ValueKind.Bytes => "a number of bytes such as 100 or 64KB",
            _ => "a number such as 3",
        };

    /// <summary>A step for no request at all would never let the next one have its turn.</summary>
    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
