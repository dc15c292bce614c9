namespace Emulator.State;

/// <summary>How many bytes all journals together may hold, and how many they do.</summary>
internal sealed class JournalBudget(long limit)
{
    private long _used;

    public long Limit => limit;

    public long Used => Volatile.Read(ref _used);

    public bool IsExceeded => Used > limit;

    public void Charge(long bytes) => Interlocked.Add(ref _used, bytes);
}
