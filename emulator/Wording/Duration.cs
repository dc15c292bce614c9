using System.Globalization;

namespace Emulator.Wording;

/// <summary>Reads times as people write them: 500ms, 90s, 30m, 2h, 30d.</summary>
internal static class Duration
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static TimeSpan? Read(string text)
    {
        var (digits, unit) = text switch
        {
            [.. var head, 'm', 's'] => (head, TimeSpan.FromMilliseconds(1)),
            [.. var head, 's'] => (head, TimeSpan.FromSeconds(1)),
            [.. var head, 'm'] => (head, TimeSpan.FromMinutes(1)),
            [.. var head, 'h'] => (head, TimeSpan.FromHours(1)),
            [.. var head, 'd'] => (head, TimeSpan.FromDays(1)),
            _ => ("", TimeSpan.Zero),
        };
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= Longest / unit
            ? count * unit
            : null;
    }
}
