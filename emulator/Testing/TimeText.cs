namespace Emulator.Testing;

/// <summary>Writes a time as the emulator reads it: 1500ms, 90s, 31d.</summary>
internal static class TimeText
{
    public static string Of(TimeSpan time) =>
        time <= TimeSpan.Zero ? throw new ArgumentOutOfRangeException(nameof(time), time, "It must be above zero.")
        : time.Ticks % TimeSpan.TicksPerDay == 0 ? $"{time.Ticks / TimeSpan.TicksPerDay}d"
        : time.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{time.Ticks / TimeSpan.TicksPerSecond}s"
        : $"{(long)Math.Ceiling(time.TotalMilliseconds)}ms";
}
