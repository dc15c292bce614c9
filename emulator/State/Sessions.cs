using System.Collections.Concurrent;
using Emulator.Plans;

namespace Emulator.State;

/// <summary>
/// All sessions of the server: opened, found, ended, and evicted when there are too many or they idle.
/// </summary>
internal sealed partial class Sessions
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Session> _open = new(StringComparer.Ordinal);
    private readonly SessionLimits _limits;
    private readonly TimeProvider _wall;
    private readonly Tombstones _evicted;
    private readonly JournalBudget _budget;
    private readonly JournalDiet _diet;
    private readonly MediaBudget _media;
    private long _number;
    private long _armed;
    private long _unclaimedBefore;

    public Sessions(SessionLimits limits, TimeProvider wall, ListedAccounts accounts)
    {
        (_limits, _wall, Accounts) = (limits, wall, accounts);
        (_evicted, _budget) = (new Tombstones(limits.Sessions * 4), new JournalBudget(limits.JournalBytes));
        (_diet, _media) = (new JournalDiet(_budget), new MediaBudget(limits.MediaBytes));
        _open[SessionName.Default] = New(SessionName.Default, SessionSetup.Plain);
    }

    public ClaimBook Claims { get; } = new();

    public SessionLimits Limits => _limits;

    public JournalBudget Budget => _budget;

    /// <summary>Raised when anything changes in any journal.</summary>
    public JournalSignal Signal { get; } = new();

    /// <summary>Where requests go that name no session and that none claims; it is always there.</summary>
    public Session Default => Reach(SessionName.Default);

    /// <summary>How many requests reached the default session since the server started.</summary>
    public long Unclaimed =>
        Volatile.Read(ref _unclaimedBefore) + (_open.GetValueOrDefault(SessionName.Default)?.Requests ?? 0);

    public IReadOnlyList<Session> All => [.. _open.Values.OrderBy(session => session.Name, StringComparer.Ordinal)];

    public IEnumerable<string> Names => _open.Keys;

    /// <summary>A number for a request, unique as long as the server runs.</summary>
    public long NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>How many requests were numbered so far.</summary>
    public long Numbered => Volatile.Read(ref _number);

    /// <summary>A number for a scenario that is armed, unique as long as the server runs.</summary>
    public long NextArmed() => Interlocked.Increment(ref _armed);

    public Session? Find(string name) => _open.GetValueOrDefault(name);

    public Tombstone? FindEvicted(string name) => _evicted.Find(name);

    /// <summary>Finds a session for somebody who reads it; being read counts as being used.</summary>
    public Session? Use(string name)
    {
        var session = Find(name);
        session?.Touch(_wall.GetTimestamp());
        return session;
    }

    /// <summary>The session a request belongs to; it begins with its first request.</summary>
    public Session Reach(string name) => _open.TryGetValue(name, out var session) ? session : Begin(name);

    /// <summary>
    /// Opens a session anew, in place of one of the same name; or says which claim another one holds.
    /// </summary>
    public (Session? Opened, TakenClaim? Taken) Open(string name, SessionSetup setup)
    {
        lock (_gate)
        {
            if (Claims.TryClaim(name, setup.Claims) is { } taken)
            {
                return (null, taken);
            }

            var session = New(name, setup);
            session.BegunAnew = true;
            if (_open.TryGetValue(name, out var before))
            {
                Retire(before);
                _unclaimedBefore += name == SessionName.Default ? before.Requests : 0;
            }

            _open[name] = session;
            before?.Journal.Signal.Raise(); // who waits for something there looks at the new one from now on
            EvictSurplus(session);
            return (session, null);
        }
    }

    /// <summary>
    /// Ends a session: its claims are free again, journal and contracts are gone, and late arrivals are counted.
    /// </summary>
    public void End(Session session)
    {
        lock (_gate)
        {
            session.End();
            session.Journal.Clear();
            TakeContracts(session);
            if (Find(session.Name) == session)
            {
                Claims.Release(session.Name);
            }
        }
    }

    private Session Begin(string name)
    {
        lock (_gate)
        {
            if (_open.TryGetValue(name, out var session))
            {
                return session;
            }

            _open[name] = session = New(name, SessionSetup.Plain);
            EvictSurplus(session);
            return session;
        }
    }

    private Session New(string name, SessionSetup setup)
    {
        var lost = _evicted.Find(name)?.Evicted ?? 0;
        var origin = new SessionOrigin(
            _wall,
            _budget,
            _limits.JournalEntries,
            _limits.Seed,
            Unclaimed,
            lost,
            _media,
            Signal
        );
        return new Session(name, setup, origin);
    }
}
