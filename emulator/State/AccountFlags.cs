using System.Collections.Concurrent;

namespace Emulator.State;

/// <summary>The flags of accounts that requests of one session set.</summary>
internal sealed class AccountFlags
{
    private const int LongestName = 200;

    private readonly ConcurrentDictionary<(string Provider, string Account, string Flag), bool> _flags = new();
    private volatile bool _hasAny;

    /// <summary>Whether any flag was ever set here: most sessions need not look further.</summary>
    public bool HasAny => _hasAny;

    public bool? Find(string provider, string account, string flag) =>
        _flags.TryGetValue((provider, Short(account), flag), out var value) ? value : null;

    public void Set(string provider, string account, string flag, bool value)
    {
        _flags[(provider, Short(account), flag)] = value;
        _hasAny = true;
    }

    public void Clear()
    {
        _hasAny = false;
        _flags.Clear();
    }

    /// <summary>Flags stay as long as the session: a name that is far too long is kept as its fingerprint.</summary>
    private static string Short(string account) => account.Length > LongestName ? Fingerprint.Of(account) : account;
}
