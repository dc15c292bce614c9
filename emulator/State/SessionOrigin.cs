namespace Emulator.State;

/// <summary>What a new session takes from the server it begins on.</summary>
internal sealed record SessionOrigin(
    TimeProvider Wall,
    JournalBudget Budget,
    int JournalEntries,
    string Seed,
    long UnclaimedSoFar,
    long EvictedSoFar,
    MediaBudget Media,
    JournalSignal Signal
);
