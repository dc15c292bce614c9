using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Plans.Scenarios;

namespace Emulator.State;

/// <summary>One test's private world: its journal, its clock, its accounts and their flags.</summary>
internal sealed partial class Session
{
    private readonly ulong _seed;
    private readonly long _evictedBefore;
    private long _requests;
    private long _lastUsed;
    private long _late;
    private volatile bool _ended;
    private volatile ListedAccounts? _accounts;
    private volatile ICatalogSource? _contracts;
    private volatile ScenarioBook _scenarios = ScenarioBook.Empty;
    private SessionMemory? _memory;

    public Session(string name, SessionSetup setup, SessionOrigin origin)
    {
        Name = name;
        Setup = setup;
        Clock = new SessionClock(origin.Wall);
        setup.Clock.Apply(Clock);
        Accounts = setup.Accounts;
        Journal = new Journal(name, origin.JournalEntries, origin.Budget) { Signal = new JournalSignal(origin.Signal) };
        StartedAt = origin.Wall.GetUtcNow();
        UnclaimedBefore = origin.UnclaimedSoFar;
        _evictedBefore = origin.EvictedSoFar;
        _lastUsed = origin.Wall.GetTimestamp();
        Media = new MediaStore(origin.Media);
        _seed = IdRandom.Hash(name, IdRandom.Hash(setup.Seed ?? origin.Seed));
    }

    public string Name { get; }

    public SessionSetup Setup { get; }

    /// <summary>The accounts of this session alone; null when those of the server count.</summary>
    public ListedAccounts? Accounts
    {
        get => _accounts;
        set
        {
            _accounts = value;
            Registered.Clear();
        }
    }

    /// <summary>The contracts of this session alone; null when those of the server count.</summary>
    public ICatalogSource? Contracts
    {
        get => _contracts;
        set => _contracts = value;
    }

    public SessionClock Clock { get; }

    public Counters Counters { get; } = new();

    public Journal Journal { get; }

    /// <summary>What was counted, remembered and put in line here; it begins when it is first asked for.</summary>
    public SessionMemory Memory =>
        Volatile.Read(ref _memory)
        ?? Interlocked.CompareExchange(ref _memory, new SessionMemory(), null)
        ?? Volatile.Read(ref _memory)
        ?? new SessionMemory();

    /// <summary>What its requests changed of accounts.</summary>
    public AccountFlags Flags { get; } = new();

    /// <summary>The accounts that its requests made.</summary>
    public RegisteredAccounts Registered { get; } = new();

    /// <summary>The scenarios that are switched on here.</summary>
    public ArmedBook Armed { get; } = new();

    /// <summary>The scenarios of this session alone; they come before the server's.</summary>
    public ScenarioBook Scenarios
    {
        get => _scenarios;
        set => _scenarios = value;
    }

    /// <summary>The images that were left with its accounts.</summary>
    public MediaStore Media { get; }

    public DateTimeOffset StartedAt { get; }

    /// <summary>How many requests had reached the default session when this one began.</summary>
    public long UnclaimedBefore { get; }

    /// <summary>Entries forgotten for want of room, those of an earlier session of this name included.</summary>
    public long Evicted => _evictedBefore + Journal.Evicted;

    /// <summary>Entries that its user must miss: those of an earlier session too, unless this one was opened.</summary>
    public long Lost => BegunAnew ? Journal.Evicted : Evicted;

    /// <summary>Ended by somebody: what still arrives is answered, and counted as late.</summary>
    public bool IsEnded => _ended;

    public long Requests => Volatile.Read(ref _requests);

    public long Late => Volatile.Read(ref _late);

    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Counts a request in and says which one it is in this session, from 1.</summary>
    public long Enter(long wallTimestamp)
    {
        Touch(wallTimestamp);
        if (_ended)
        {
            Interlocked.Increment(ref _late);
        }

        return Interlocked.Increment(ref _requests);
    }

    /// <summary>From this follow all ids of one request.</summary>
    public ulong IdSeed(long request) => IdRandom.Mix(_seed + (ulong)request);

    /// <summary>Grows from request to request, and begins elsewhere in every session.</summary>
    public ulong Order(long request) => (_seed & 0x1FFFFFF) + (ulong)request;

    /// <summary>Opened on purpose, not by a request: what an earlier one of its name lost is not its own.</summary>
    public bool BegunAnew { get; set; }

    public void Touch(long wallTimestamp) => Volatile.Write(ref _lastUsed, wallTimestamp);

    /// <summary>An ended session still answers, but forgets what it counted and remembered.</summary>
    public void End()
    {
        (_ended, _scenarios) = (true, ScenarioBook.Empty);
        Volatile.Write(ref _memory, null);
        Flags.Clear();
        Registered.Clear();
        Armed.EndAll();
        Stubs.Clear();
        Media.Retire();
    }
}
