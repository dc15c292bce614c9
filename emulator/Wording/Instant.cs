using System.Globalization;

namespace Emulator.Wording;

/// <summary>Reads a point in time as people write it: a day, or a day and a time; of UTC unless it says.</summary>
internal static class Instant
{
    public const string Sample = "2026-01-31T12:00:00Z";

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static DateTimeOffset? Read(string text)
    {
        const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Universal, out var time)
            ? time
            : null;
    }
}
