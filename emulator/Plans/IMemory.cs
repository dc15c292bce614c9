using System.Collections.Immutable;

namespace Emulator.Plans;

/// <summary>What a session remembers of earlier requests; each thing under a key that a KeyPlan makes.</summary>
internal interface IMemory
{
    /// <summary>Counts one more in a window; when it is full, says how long it stays so.</summary>
    TimeSpan? TakeFromWindow(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now);

    /// <summary>How long a window stays full, if it is.</summary>
    TimeSpan? WaitForWindow(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now);

    /// <summary>Takes a token from a bucket; when it is empty, says how long it stays so.</summary>
    TimeSpan? TakeFromBucket(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now);

    /// <summary>How long a bucket stays empty, if it is.</summary>
    TimeSpan? WaitForBucket(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now);

    /// <summary>Was this text remembered before?</summary>
    bool Knows(ReadOnlySpan<byte> key);

    void Remember(ReadOnlySpan<byte> key);

    int QueueLength(ReadOnlySpan<byte> queue);

    /// <summary>The texts of a queue, the oldest first, as they are now.</summary>
    ImmutableArray<byte[]> Queued(ReadOnlySpan<byte> queue);

    void Enqueue(ReadOnlySpan<byte> queue, byte[] text);

    void ClearQueue(ReadOnlySpan<byte> queue);

    /// <summary>Keeps a text until another takes its place.</summary>
    void Keep(ReadOnlySpan<byte> name, byte[] text);

    /// <summary>The text that is kept; null when there is none.</summary>
    byte[]? Kept(ReadOnlySpan<byte> name);
}
