namespace Emulator.Serving;

/// <summary>
/// How many bytes of large bodies may be in flight; whoever finds no room waits: first come, first served.
/// </summary>
internal sealed class BodyRoom(long limit)
{
    private const long Least = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiting> _line = [];
    private long _used;

    /// <summary>An eighth of the memory, and enough for some bodies in any case.</summary>
    public static long Usually => Math.Max(Least, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8);

    public long Used => Volatile.Read(ref _used);

    /// <summary>How many wait in line.</summary>
    public int Waiters
    {
        get
        {
            lock (_gate)
            {
                return _line.Count;
            }
        }
    }

    /// <summary>What is larger than everything there is takes all of it.</summary>
    public long Fitting(long bytes) => Math.Min(bytes, limit);

    /// <summary>Takes room, as soon as there is some; whoever gives up leaves the line.</summary>
    public Task TakeAsync(long bytes, CancellationToken stop)
    {
        lock (_gate)
        {
            if (_line.Count == 0 && _used + bytes <= limit)
            {
                _used += bytes;
                return Task.CompletedTask;
            }

            var waiting = new Waiting(bytes);
            var place = _line.AddLast(waiting);
            return WaitAsync(place, stop);
        }
    }

    public void GiveBack(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            LetIn();
        }
    }

    private async Task WaitAsync(LinkedListNode<Waiting> place, CancellationToken stop)
    {
        await using var leaving = stop.UnsafeRegister(_ => Leave(place, stop), null);
        await place.Value.Task;
    }

    /// <summary>Whoever was let in at the same moment stays in, and gives back as all others do.</summary>
    private void Leave(LinkedListNode<Waiting> place, CancellationToken stop)
    {
        lock (_gate)
        {
            if (place.List is not null)
            {
                _line.Remove(place);
                place.Value.SetCanceled(stop);
                LetIn();
            }
        }
    }

    private void LetIn()
    {
        while (_line.First is { Value: var first } && _used + first.Bytes <= limit)
        {
            _line.RemoveFirst();
            _used += first.Bytes;
            first.SetResult();
        }
    }

    /// <summary>Somebody who waits for so many bytes.</summary>
    private sealed class Waiting(long bytes) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Bytes => bytes;
    }
}
