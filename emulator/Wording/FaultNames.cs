namespace Emulator.Wording;

/// <summary>THE list of what can go wrong on the wire, as scenarios write it and as the journal shows it.</summary>
internal static class FaultNames
{
    public static readonly string[] All =
    [
        "reset",
        "reset-midway",
        "cut",
        "no-reply",
        "broken-chunk",
        "garbage",
        "drip",
        "hang",
        "wrong-length",
        "broken-json",
    ];
}
