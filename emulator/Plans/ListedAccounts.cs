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
internal sealed record ListedAccount(FrozenDictionary<string, ListedTexts> Values)
{
    /// <summary>An account of which nothing is known but its key.</summary>
    public static ListedAccount Of(string key, string value) =>
        new(new Dictionary<string, ListedTexts> { [key] = new([value]) }.ToFrozenDictionary());

    public string? Value(string field) =>
        Values.TryGetValue(field, out var values) && values.All is [var first, ..] ? first : null;

    public bool Holds(string field, ReadOnlySpan<char> text)
    {
        if (Values.TryGetValue(field, out var values))
        {
            foreach (var value in values.All)
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

/// <summary>What one field of an account says: mostly one text, in a list several.</summary>
internal sealed record ListedTexts(ImmutableArray<string> All);
