using System.Globalization;
using Emulator.State;

namespace Emulator.Admin.Findings;

/// <summary>Until when a reply asked its client to wait, by its header Retry-After.</summary>
internal sealed record AskedWait(JournalEntry By, DateTimeOffset Until, string Asked)
{
    public static AskedWait? In(JournalEntry entry)
    {
        var written = entry.ReplyHeader("Retry-After");
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return new AskedWait(entry, entry.At + entry.Took + TimeSpan.FromSeconds(seconds), $"{seconds} s");
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(written, "R", CultureInfo.InvariantCulture, Utc, out var time)
            ? new AskedWait(entry, time, $"until {written}")
            : null;
    }
}
