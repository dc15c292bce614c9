using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.State;

/// <summary>What a careful test says about its session when it opens it.</summary>
internal sealed record SessionSetup(
    ImmutableArray<SessionClaim> Claims,
    FrozenDictionary<string, string> Editions,
    ListedAccounts? Accounts,
    string? Seed,
    ClockSetup Clock
)
{
    public static readonly SessionSetup Plain = new([], FrozenDictionary<string, string>.Empty, null, null, default);

    /// <summary>What is armed in it from the start; null for nothing.</summary>
    public Wish? Scenario { get; init; }

    /// <summary>Whether its requests are counted; null when the server's setting counts.</summary>
    public bool? Limits { get; init; }

    /// <summary>The key under which an edition for all providers is kept.</summary>
    public const string AllProviders = "*";

    public string? EditionOf(string provider) =>
        Editions.Count == 0 ? null
        : Editions.TryGetValue(provider, out var edition) ? edition
        : Editions.GetValueOrDefault(AllProviders);
}

/// <summary>How a session's clock begins: set to a time from which it runs, or frozen, or neither.</summary>
internal readonly record struct ClockSetup(DateTimeOffset? Set, DateTimeOffset? Freeze)
{
    public void Apply(SessionClock clock)
    {
        if (Set is { } now)
        {
            clock.Set(now);
        }

        if (Freeze is { } still)
        {
            clock.Freeze(still);
        }
    }
}

/// <summary>Traffic that belongs to a session though it does not name it: by recipient or by account.</summary>
internal readonly record struct SessionClaim(ClaimKind Kind, string Key);

/// <summary>By what a session claims traffic.</summary>
internal enum ClaimKind
{
    To,
    Account,
}
