using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>The accounts that exist, by provider: all that one can think of, or only these.</summary>
internal sealed class ListedAccounts(FrozenDictionary<string, ImmutableArray<ListedAccount>> byProvider)
{
    public static readonly ListedAccounts Open = new(FrozenDictionary<string, ImmutableArray<ListedAccount>>.Empty);

    public IEnumerable<string> Providers => byProvider.Keys;

    public bool IsOpen { get; } = byProvider.Count == 0;

    /// <summary>The accounts of one provider; a default array when any account is good.</summary>
    public ImmutableArray<ListedAccount> Of(string provider) =>
        IsOpen ? default
        : byProvider.TryGetValue(provider, out var accounts) ? accounts
        : [];
}

/// <summary>One account that exists, with what belongs to it.</summary>
internal sealed record ListedAccount(FrozenDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>An account of which nothing is known but its key.</summary>
    public static ListedAccount Of(string key, string value) =>
        new(new Dictionary<string, ImmutableArray<string>> { [key] = [value] }.ToFrozenDictionary());

    public string? Value(string field) =>
        Values.TryGetValue(field, out var values) && values is [var first, ..] ? first : null;

    public bool Holds(string field, ReadOnlySpan<char> text)
    {
        if (Values.TryGetValue(field, out var values))
        {
            foreach (var value in values)
            {
                if (text.SequenceEqual(value))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
