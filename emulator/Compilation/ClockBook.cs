using System.Globalization;
using System.Text.RegularExpressions;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of ways to write the session's time, now or moved as in 'now+5m.iso'.</summary>
internal static partial class ClockBook
{
    private static readonly Dictionary<string, TimeWord> Formats = new(StringComparer.Ordinal)
    {
        ["unix"] = new(TimeFormat.Counted(TimeSpan.FromSeconds(1)), "the session's time in seconds, a number"),
        ["milliseconds"] = new(
            TimeFormat.Counted(TimeSpan.FromMilliseconds(1)),
            "the session's time in milliseconds, a number"
        ),
        ["iso"] = new(TimeFormat.Written("yyyy-MM-dd'T'HH':'mm':'ss'Z'"), "the session's time as 2026-11-21T07:14:19Z"),
        ["iso-milliseconds"] = new(
            TimeFormat.Written("yyyy-MM-dd'T'HH':'mm':'ss'.'fff'Z'"),
            "the session's time as 2026-11-21T07:14:19.123Z"
        ),
        ["rfc1123"] = new(
            TimeFormat.Written("ddd',' dd MMM yyyy HH':'mm':'ss 'GMT'"),
            "the session's time as Sat, 21 Nov 2026 07:14:19 GMT"
        ),
        ["rfc2822"] = new(
            TimeFormat.Written("ddd',' dd MMM yyyy HH':'mm':'ss '+0000'"),
            "the session's time as Sat, 21 Nov 2026 07:14:19 +0000"
        ),
    };

    private static readonly WordTable<TimeSpan> Units = new()
    {
        ["ms"] = TimeSpan.FromMilliseconds(1),
        ["s"] = TimeSpan.FromSeconds(1),
        ["m"] = TimeSpan.FromMinutes(1),
        ["h"] = TimeSpan.FromHours(1),
        ["d"] = TimeSpan.FromDays(1),
    };

    private static readonly TimeSpan Most = TimeSpan.FromDays(36_500);

    public static IEnumerable<PlaceholderWord> Words =>
        Formats
            .Select(pair => new PlaceholderWord(
                "now." + pair.Key,
                pair.Value.About,
                _ => new TimeValue(pair.Value.Format, TimeSpan.Zero)
            ))
            .Append(new PlaceholderWord("now+5m.FORMAT", "any of these, later (+) or earlier (-)", Shifted));

    /// <summary>Whether a name speaks of another time than now.</summary>
    public static bool IsShifted(string name) =>
        name.StartsWith("now+", StringComparison.Ordinal) || name.StartsWith("now-", StringComparison.Ordinal);

    public static TimeValue? Shifted(PlaceholderUse use)
    {
        var parts = Shift().Match(use.Name);
        var format = use.Rest;
        if (!parts.Success || Time(parts) is not { } time)
        {
            var most = Most.TotalDays.ToString(CultureInfo.InvariantCulture);
            use.Report(
                $"'{{{{{use.Name}}}}}' does not say how far the time moves; write it as in now+5m.iso: "
                    + $"a whole number of {string.Join(", ", Units.Keys)}, up to {most}d"
            );
            return null;
        }

        if (!Formats.TryGetValue(format, out var known))
        {
            use.Report($"no time is written as '{format}'; {NearestName.Hint(format, Formats.Keys)}");
            return null;
        }

        return new TimeValue(known.Format, parts.Groups["sign"].ValueSpan is "-" ? -time : time);
    }

    private static TimeSpan? Time(Match parts) =>
        Units.TryGetValue(parts.Groups["unit"].Value, out var unit)
        && int.Parse(parts.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var count
        && count <= Most / unit
            ? count * unit
            : null;

    [GeneratedRegex(
        @"^now(?<sign>[+-])(?<count>[0-9]{1,9})(?<unit>[a-z]+)(\.|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shift();

    private sealed record TimeWord(TimeFormat Format, string About);
}
