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
                return _frozen ?? Moved(wall.GetUtcNow());
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

    /// <summary>A clock that was set to the end of time stays there.</summary>
    private DateTimeOffset Moved(DateTimeOffset now) =>
        _ahead > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + _ahead;
}
