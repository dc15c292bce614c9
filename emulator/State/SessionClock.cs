namespace Emulator.State;

/// <summary>
/// A session's own time: the wall's, moved or frozen. What a provider says follows it; the wire does not.
/// </summary>
internal sealed class SessionClock(TimeProvider wall)
{
    private readonly Lock _gate = new();
    private TimeSpan _ahead;
    private DateTimeOffset? _frozen;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return Here;
            }
        }
    }

    public bool IsFrozen
    {
        get
        {
            lock (_gate)
            {
                return _frozen is not null;
            }
        }
    }

    /// <summary>All of it at one instant.</summary>
    public ClockReading Read()
    {
        lock (_gate)
        {
            var now = Here;
            return new ClockReading(now, _frozen is not null, _frozen is null ? _ahead : now - wall.GetUtcNow());
        }
    }

    /// <summary>Stops it where it stands.</summary>
    public void Freeze()
    {
        lock (_gate)
        {
            _frozen = Here;
        }
    }

    public void Freeze(DateTimeOffset at)
    {
        lock (_gate)
        {
            _frozen = at;
        }
    }

    /// <summary>Sets the time; it runs on from there.</summary>
    public void Set(DateTimeOffset at)
    {
        lock (_gate)
        {
            (_frozen, _ahead) = (null, at - wall.GetUtcNow());
        }
    }

    /// <summary>Moves it on; a frozen clock stays frozen.</summary>
    public void Advance(TimeSpan time)
    {
        lock (_gate)
        {
            var there = Moved(Here, time);
            if (_frozen is not null)
            {
                _frozen = there;
                return;
            }

            _ahead = there - wall.GetUtcNow();
        }
    }

    /// <summary>A frozen clock runs on from where it stands.</summary>
    public void Run()
    {
        lock (_gate)
        {
            if (_frozen is { } at)
            {
                Set(at);
            }
        }
    }

    /// <summary>Back to the time of the wall.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            (_frozen, _ahead) = (null, TimeSpan.Zero);
        }
    }

    private DateTimeOffset Here => _frozen ?? Moved(wall.GetUtcNow(), _ahead);

    /// <summary>A clock that was set to the end of time stays there.</summary>
    private static DateTimeOffset Moved(DateTimeOffset from, TimeSpan by) =>
        by > DateTimeOffset.MaxValue - from ? DateTimeOffset.MaxValue : from + by;
}

/// <summary>What a clock shows, whether it stands still, and how far before the wall's it is.</summary>
internal readonly record struct ClockReading(DateTimeOffset Now, bool Frozen, TimeSpan Ahead);
