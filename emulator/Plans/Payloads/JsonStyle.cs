namespace Emulator.Plans.Payloads;

/// <summary>What a provider's JSON writer escapes beyond what JSON demands.</summary>
internal sealed record JsonStyle
{
    /// <summary>ASCII characters written as \u00XX, in capitals as PHP's options do.</summary>
    public string Also { get; init; } = "";

    /// <summary>ASCII characters written as \u00xx.</summary>
    public string AlsoLower { get; init; } = "";

    /// <summary>A slash has a backslash before it, as in PHP.</summary>
    public bool EscapesSlash { get; init; }

    /// <summary>Everything outside ASCII is written as \uxxxx.</summary>
    public bool EscapesNonAscii { get; init; }

    /// <summary>U+2028 and U+2029, which end a line in old JavaScript, are written as \uxxxx.</summary>
    public bool EscapesLineSeparators { get; init; }
}
