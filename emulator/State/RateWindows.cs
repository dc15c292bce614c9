namespace Emulator.State;

/// <summary>
/// How often something happened lately. A window opens with its first request, not with a full second or minute of the
/// clock: then a test knows when it ends.
/// </summary>
internal sealed class RateWindows
{
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Shelf<Window> _windows = new(Most);

    /// <summary>Counts one more, unless the window is full; says how long it stays so, or nothing.</summary>
    public TimeSpan? Take(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now)
    {
        lock (_gate)
        {
            ref var window = ref _windows.Reach(key);
            if (window.IsOver(period, now))
            {
                window = new Window(now, 0);
            }

            if (window.Count >= limit)
            {
                return period - (now - window.Began);
            }

            window = window with { Count = window.Count + 1 };
            return null;
        }
    }

    /// <summary>As Take, but counts nothing.</summary>
    public TimeSpan? Wait(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now)
    {
        lock (_gate)
        {
            return _windows.TryFind(key, out var window) && !window.IsOver(period, now) && window.Count >= limit
                ? period - (now - window.Began)
                : null;
        }
    }

    /// <summary>When a window opened, and how many it let through.</summary>
    private readonly record struct Window(DateTimeOffset Began, int Count)
    {
        /// <summary>A clock that was set back ends the windows of its future.</summary>
        public bool IsOver(TimeSpan period, DateTimeOffset now) => now < Began || now - Began >= period;
    }
}
