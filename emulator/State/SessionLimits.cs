namespace Emulator.State;

/// <summary>The bounds of what is remembered.</summary>
internal sealed record SessionLimits(int Sessions, TimeSpan Idle, int JournalEntries, long JournalBytes, string Seed)
{
    /// <summary>How many bytes of the images that were left are kept.</summary>
    public long MediaBytes { get; init; } = MediaBudget.Usually;
}
