using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.State;

/// <summary>What the providers of one session remember of earlier requests: counts, texts and queues.</summary>
internal sealed class SessionMemory : IMemory
{
    private const int MostKeptBytes = 4 * 1024 * 1024;

    private readonly RateWindows _windows = new();
    private readonly TokenBuckets _buckets = new();
    private readonly TextMemory _texts = new();
    private readonly TextQueues _queues = new();
    private readonly TextQueues _kept = new(MostKeptBytes);

    /// <summary>How far the scenarios have come.</summary>
    public ScriptPlaces Scripts { get; } = new();

    /// <summary>What links were answered with.</summary>
    public KeptLinks Links { get; } = new();

    public TimeSpan? TakeFromWindow(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now) =>
        _windows.Take(key, limit, period, now);

    public TimeSpan? WaitForWindow(ReadOnlySpan<byte> key, int limit, TimeSpan period, DateTimeOffset now) =>
        _windows.Wait(key, limit, period, now);

    public TimeSpan? TakeFromBucket(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now) =>
        _buckets.Take(key, holds, every, now);

    public TimeSpan? WaitForBucket(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now) =>
        _buckets.Wait(key, holds, every, now);

    public bool Knows(ReadOnlySpan<byte> key) => _texts.Holds(key);

    public void Remember(ReadOnlySpan<byte> key) => _texts.Add(key);

    public int QueueLength(ReadOnlySpan<byte> queue) => _queues.Count(queue);

    public ImmutableArray<byte[]> Queued(ReadOnlySpan<byte> queue) => _queues.All(queue);

    public void Enqueue(ReadOnlySpan<byte> queue, byte[] text) => _queues.Add(queue, text);

    public void ClearQueue(ReadOnlySpan<byte> queue) => _queues.Clear(queue);

    public void Keep(ReadOnlySpan<byte> name, byte[] text) => _kept.Replace(name, text);

    public byte[]? Kept(ReadOnlySpan<byte> name) => _kept.All(name) is [var text] ? text : null;
}
