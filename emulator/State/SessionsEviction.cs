namespace Emulator.State;

/// <summary>
/// What is given up when there is too much: entries of fat journals, sessions that idle or are too many.
/// </summary>
internal sealed partial class Sessions
{
    private long _evictedBefore;

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>Entries that had to make room since the server started; sessions that are gone count too.</summary>
    public long EvictedEntries
    {
        get
        {
            lock (_gate)
            {
                return _evictedBefore + _open.Values.Sum(session => session.Journal.Evicted);
            }
        }
    }

    /// <summary>Whether whole sessions were evicted.</summary>
    public bool HasEvicted => !_evicted.IsEmpty;

    /// <summary>Forgets the oldest entries of the fattest sessions until all fit again.</summary>
    public void KeepWithinBudget()
    {
        if (_budget.IsExceeded)
        {
            _diet.Run(_open.Values);
        }
    }

    /// <summary>Evicts sessions that nobody used for long, and the longest unused when there are too many.</summary>
    public void Settle()
    {
        var idleSince = _wall.GetTimestamp() - (long)(_limits.Idle.TotalSeconds * _wall.TimestampFrequency);
        lock (_gate)
        {
            foreach (var session in Named().Where(session => session.LastUsed < idleSince).ToArray())
            {
                Evict(session);
            }

            EvictSurplus(justBegun: null);
        }
    }

    private IEnumerable<Session> Named() => _open.Values.Where(session => session.Name != SessionName.Default);

    /// <summary>
    /// Looking for the longest unused is dear, so a few too many are let be until they are worth a look.
    /// </summary>
    private void EvictSurplus(Session? justBegun)
    {
        var surplus = _open.Count - 1 - _limits.Sessions;
        if (surplus <= _limits.Sessions / 16)
        {
            return;
        }

        foreach (var session in Named().Where(one => one != justBegun).OrderBy(one => one.LastUsed).Take(surplus))
        {
            Evict(session);
        }
    }

    private void Evict(Session session)
    {
        _open.TryRemove(session.Name, out _);
        Claims.Release(session.Name);
        var retired = Retire(session);
        _evictedBefore += retired;
        _evicted.Add(new Tombstone(session.Name, session.Requests, session.Evicted + retired, _wall.GetUtcNow()));
    }

    /// <summary>Takes from a session what nobody can reach any more; says how many entries that were.</summary>
    private int Retire(Session session)
    {
        session.Media.Retire();
        TakeContracts(session);
        var entries = session.Journal.Retire();
        _evictedBefore += session.Journal.Evicted;
        return entries;
    }
}
