using System.Collections.Concurrent;

namespace Emulator.State;

/// <summary>The flags of accounts that requests of one session set, and those that a test set.</summary>
internal sealed class AccountFlags
{
    public const int Most = 50_000;

    private const int LongestName = 200;

    // An account of null stands for all that have no such flag of their own: no account of a request is called so.
    private readonly ConcurrentDictionary<(string Provider, string? Account, string Flag), bool> _flags = new();
    private readonly ConcurrentQueue<(string Provider, string? Account, string Flag)> _byAge = new();
    private volatile bool _hasAny;

    /// <summary>Whether any flag was ever set here: most sessions need not look further.</summary>
    public bool HasAny => _hasAny;

    /// <summary>The account's own flag, or else the one of all accounts; null when neither was set.</summary>
    public bool? Find(string provider, string? account, string flag) =>
        _flags.TryGetValue((provider, Short(account), flag), out var own) ? own
        : _flags.TryGetValue((provider, null, flag), out var common) ? common
        : null;

    /// <summary>Sets it for one account; for null, for all that have none of their own.</summary>
    public void Set(string provider, string? account, string flag, bool value)
    {
        var key = (provider, Short(account), flag);
        if (_flags.TryAdd(key, value))
        {
            _byAge.Enqueue(key);
            ForgetOldest();
        }
        else
        {
            _flags[key] = value;
        }

        _hasAny = true;
    }

    /// <summary>Whoever makes accounts without end loses the flags that were set first.</summary>
    private void ForgetOldest()
    {
        while (_byAge.Count > Most && _byAge.TryDequeue(out var oldest))
        {
            _flags.TryRemove(oldest, out _);
        }
    }

    /// <summary>Takes back what was set for one account; for null, what was set for all.</summary>
    public void Clear(string provider, string? account)
    {
        var name = Short(account);
        foreach (var key in _flags.Keys.Where(key => key.Provider == provider && key.Account == name))
        {
            _flags.TryRemove(key, out _);
        }
    }

    public void Clear()
    {
        _hasAny = false;
        _flags.Clear();
        _byAge.Clear();
    }

    /// <summary>Flags stay as long as the session: a name that is far too long is kept as its fingerprint.</summary>
    private static string? Short(string? account) =>
        account is { Length: > LongestName } ? Fingerprint.Of(account) : account;
}
