namespace Emulator.State;

/// <summary>How many bytes all journals together may hold, and how many they do.</summary>
internal sealed class JournalBudget(long limit)
{
    private long _used;

    public long Limit => limit;

    public long Used => Volatile.Read(ref _used);

    public bool IsExceeded => Used > limit;

    /// <summary>A full journal mostly forgets as much as it takes in: then there is nothing to share.</summary>
    public void Charge(long bytes)
    {
        if (bytes != 0)
        {
            Interlocked.Add(ref _used, bytes);
        }
    }
}
