using System.Collections.Concurrent;
using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.State;

/// <summary>The accounts that requests of one session made, by provider, the newest last.</summary>
internal sealed class RegisteredAccounts
{
    /// <summary>Of more the oldest are forgotten.</summary>
    public const int Most = 1000;

    private readonly ConcurrentDictionary<string, ImmutableArray<ListedAccount>> _accounts = new(
        StringComparer.Ordinal
    );
    private volatile bool _hasAny;

    public ImmutableArray<ListedAccount> Of(string provider) =>
        _hasAny && _accounts.TryGetValue(provider, out var accounts) ? accounts : [];

    /// <summary>Adds an account; it takes the place of one that has the same key.</summary>
    public void Add(string provider, string key, ListedAccount account)
    {
        _accounts.AddOrUpdate(provider, _ => [account], (_, known) => With(known, key, account));
        _hasAny = true;
    }

    public void Clear()
    {
        _hasAny = false;
        _accounts.Clear();
    }

    private static ImmutableArray<ListedAccount> With(
        ImmutableArray<ListedAccount> known,
        string key,
        ListedAccount account
    ) => [.. known.Where(other => other.Value(key) != account.Value(key)).TakeLast(Most - 1), account];
}
