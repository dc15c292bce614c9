using System.Collections.Concurrent;
using Emulator.Plans;

namespace Emulator.State;

/// <summary>All sessions of the server: opened, found, ended, and evicted when there are too many or they idle.</summary>
internal sealed class Sessions(SessionLimits limits, TimeProvider wall, ListedAccounts accounts)
{
    private readonly ConcurrentDictionary<string, Session> _open = new(StringComparer.Ordinal);
    private readonly Tombstones _evicted = new(limits.Sessions * 4);
    private readonly JournalBudget _budget = new(limits.JournalBytes);
    private long _number;

    public ClaimBook Claims { get; } = new();

    /// <summary>The accounts of sessions that bring none of their own.</summary>
    public ListedAccounts Accounts { get; set; } = accounts;

    public SessionLimits Limits => limits;

    public JournalBudget Budget => _budget;

    public Session Default => Reach(SessionName.Default);

    public IReadOnlyList<Session> All => [.. _open.Values.OrderBy(session => session.Name, StringComparer.Ordinal)];

    public IEnumerable<string> Names => _open.Keys;

    /// <summary>A number for a request, unique as long as the server runs.</summary>
    public long NextNumber() => Interlocked.Increment(ref _number);

    public Session? Find(string name) => _open.GetValueOrDefault(name);

    public Tombstone? FindEvicted(string name) => _evicted.Find(name);

    /// <summary>The session a request belongs to; it begins with its first request.</summary>
    public Session Reach(string name) =>
        _open.TryGetValue(name, out var session) ? session : Begin(name, SessionSetup.Plain);

    /// <summary>Opens a session anew, in place of one of the same name.</summary>
    public Session Open(string name, SessionSetup setup)
    {
        var session = New(name, setup);
        if (_open.TryGetValue(name, out var before))
        {
            before.Journal.Clear();
        }

        _open[name] = session;
        Settle();
        return session;
    }

    /// <summary>Ends a session: its claims are free again, its journal is empty, and late arrivals are counted.</summary>
    public void End(Session session)
    {
        Claims.Release(session.Name);
        session.End();
        session.Journal.Clear();
    }

    /// <summary>Forgets the oldest entries of the fattest sessions until all fit again.</summary>
    public void KeepWithinBudget()
    {
        while (_budget.IsExceeded && _open.Values.MaxBy(session => session.Journal.Weight) is { } fattest)
        {
            var enough = fattest.Journal.Weight - (fattest.Journal.Weight / 8);
            while (fattest.Journal.Weight > enough && fattest.Journal.EvictOldest()) { }
            if (fattest.Journal.Count == 0)
            {
                return;
            }
        }
    }

    /// <summary>Evicts sessions that nobody used for long, and the longest unused when there are too many.</summary>
    public void Settle()
    {
        var idleSince = wall.GetTimestamp() - (long)(limits.Idle.TotalSeconds * wall.TimestampFrequency);
        var byUse = _open
            .Values.Where(session => session.Name != SessionName.Default)
            .OrderBy(session => session.LastUsed);
        var tooMany = _open.Count - limits.Sessions;
        foreach (var session in byUse.ToArray())
        {
            if (tooMany-- > 0 || session.LastUsed < idleSince)
            {
                Evict(session);
            }
        }
    }

    private Session Begin(string name, SessionSetup setup)
    {
        var session = _open.GetOrAdd(
            name,
            static (key, self) => self.Sessions.New(key, self.Setup),
            (Sessions: this, Setup: setup)
        );
        if (_open.Count > limits.Sessions)
        {
            Settle();
        }

        return session;
    }

    private Session New(string name, SessionSetup setup)
    {
        var unclaimed = name == SessionName.Default ? 0 : _open.GetValueOrDefault(SessionName.Default)?.Requests ?? 0;
        var before = _evicted.Find(name)?.Written ?? 0;
        var session = new Session(
            name,
            setup,
            new(wall, _budget, limits.JournalEntries, limits.Seed, unclaimed, before)
        );
        session.Touch(wall.GetTimestamp());
        return session;
    }

    private void Evict(Session session)
    {
        _evicted.Add(new Tombstone(session.Name, session.Requests, session.Journal.Written, wall.GetUtcNow()));
        _open.TryRemove(session.Name, out _);
        Claims.Release(session.Name);
        session.Journal.Clear();
    }
}

/// <summary>The bounds of what is remembered.</summary>
internal sealed record SessionLimits(int Sessions, TimeSpan Idle, int JournalEntries, long JournalBytes, string Seed);
