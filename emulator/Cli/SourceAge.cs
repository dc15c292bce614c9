using System.Globalization;
using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>Where a contract comes from, and whether that was read so long ago that it wants a look.</summary>
internal static class SourceAge
{
    private const int OldDays = 180;

    public static string? Of(TreeMap provider, DateTimeOffset now)
    {
        if (provider.Find("source")?.Value is not TreeMap source)
        {
            return null;
        }

        var (url, seen) = (Text(source, "url"), Text(source, "seen"));
        var days = Days(seen, now);
        var age = days is null or < 0 ? "" : $", {days} days ago";
        var old = days > OldDays ? $" – more than {OldDays}, read it again –" : "";
        return seen.Length > 0 ? $"source seen {seen}{age}{old}: {url}" : $"source: {url}";
    }

    private static int? Days(string seen, DateTimeOffset now) =>
        DateOnly.TryParseExact(seen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber
            : null;

    private static string Text(TreeMap map, string key) => (map.Find(key)?.Value as TreeText)?.Value ?? "";
}
