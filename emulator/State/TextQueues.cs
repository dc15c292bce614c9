using System.Collections.Immutable;

namespace Emulator.State;

/// <summary>Texts that wait in line, by queue. All queues share one bound; beyond it the oldest texts go.</summary>
internal sealed class TextQueues(int most = TextQueues.MostBytes)
{
    public const int MostBytes = 16 * 1024 * 1024;
    private const int MostQueues = 10_000;

    /// <summary>What the smallest text costs.</summary>
    private const int Overhead = 64;

    private readonly Lock _gate = new();
    private readonly Shelf<Queue<byte[]>> _queues = new(MostQueues);
    private long _bytes;

    public int Count(ReadOnlySpan<byte> queue)
    {
        lock (_gate)
        {
            return _queues.TryFind(queue, out var texts) ? texts!.Count : 0;
        }
    }

    /// <summary>What waits, the oldest first; what comes later does not change it.</summary>
    public ImmutableArray<byte[]> All(ReadOnlySpan<byte> queue)
    {
        lock (_gate)
        {
            return _queues.TryFind(queue, out var texts) ? [.. texts!] : [];
        }
    }

    public void Add(ReadOnlySpan<byte> queue, byte[] text)
    {
        lock (_gate)
        {
            if (_queues.Count >= MostQueues && !_queues.TryFind(queue, out _))
            {
                Clear(_queues.Oldest);
                _queues.ForgetOldest();
            }

            (_queues.Reach(queue) ??= new Queue<byte[]>()).Enqueue(text);
            _bytes += text.Length + Overhead;
            while (_bytes > most)
            {
                DropOldest();
            }
        }
    }

    public void Clear(ReadOnlySpan<byte> queue)
    {
        lock (_gate)
        {
            if (_queues.TryFind(queue, out var texts))
            {
                Clear(texts!);
                _queues.Forget(queue);
            }
        }
    }

    /// <summary>Leaves this text alone in the queue.</summary>
    public void Replace(ReadOnlySpan<byte> queue, byte[] text)
    {
        lock (_gate)
        {
            Clear(queue);
            Add(queue, text);
        }
    }

    /// <summary>The queue longest unused loses its oldest text.</summary>
    private void DropOldest()
    {
        var texts = _queues.Oldest;
        _bytes -= texts.Dequeue().Length + Overhead;
        if (texts.Count == 0)
        {
            _queues.ForgetOldest();
        }
    }

    private void Clear(Queue<byte[]> texts)
    {
        foreach (var text in texts)
        {
            _bytes -= text.Length + Overhead;
        }
    }
}
