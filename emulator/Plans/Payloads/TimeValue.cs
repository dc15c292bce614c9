using System.Globalization;

namespace Emulator.Plans.Payloads;

/// <summary>The session's time, moved by as much as the contract says.</summary>
internal sealed class TimeValue(TimeFormat format, TimeSpan shift) : Value
{
    public override void Append(IFacts facts, ByteBuffer into)
    {
        var at = Moved(facts.Now).ToUniversalTime();
        var room = into.GetSpan(40);
        var written = 0;
        if (format.Pattern is { } pattern)
        {
            at.TryFormat(room, out written, pattern, CultureInfo.InvariantCulture);
        }
        else
        {
            var ticks = (at - DateTimeOffset.UnixEpoch).Ticks;

            // Before 1970 too the second that has begun counts.
            var units = Math.DivRem(ticks, format.Unit, out var rest) - (rest < 0 ? 1 : 0);
            units.TryFormat(room, out written, default, CultureInfo.InvariantCulture);
        }

        into.Advance(written);
    }

    public override FieldKind KindOf(IFacts facts) => format.Pattern is null ? FieldKind.Number : FieldKind.Text;

    /// <summary>A clock may stand at either end of time; it is not moved beyond.</summary>
    private DateTimeOffset Moved(DateTimeOffset now) =>
        shift < TimeSpan.Zero
            ? (now - DateTimeOffset.MinValue < -shift ? DateTimeOffset.MinValue : now + shift)
            : (DateTimeOffset.MaxValue - now < shift ? DateTimeOffset.MaxValue : now + shift);
}

/// <summary>How a time is written: by a pattern, or as a count of units since 1970.</summary>
internal sealed record TimeFormat(string? Pattern, long Unit)
{
    public static TimeFormat Counted(TimeSpan unit) => new(null, unit.Ticks);

    public static TimeFormat Written(string pattern) => new(pattern, 0);
}
