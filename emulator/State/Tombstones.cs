namespace Emulator.State;

/// <summary>What is left of a session that was evicted: its counts, those of its earlier lives included.</summary>
internal sealed record Tombstone(string Name, long Requests, long Evicted, DateTimeOffset EvictedAt);

/// <summary>Remembers the last sessions that were evicted, so that asking for one tells what became of it.</summary>
internal sealed class Tombstones(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Tombstone>> _byName = new(StringComparer.Ordinal);
    private readonly LinkedList<Tombstone> _inOrder = new();

    public void Add(Tombstone stone)
    {
        lock (_gate)
        {
            if (_byName.Remove(stone.Name, out var earlier))
            {
                _inOrder.Remove(earlier);
            }

            _byName[stone.Name] = _inOrder.AddLast(stone);
            if (_inOrder.Count > most)
            {
                _byName.Remove(_inOrder.First!.Value.Name);
                _inOrder.RemoveFirst();
            }
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _inOrder.Count == 0;
            }
        }
    }

    public Tombstone? Find(string name)
    {
        lock (_gate)
        {
            return _byName.GetValueOrDefault(name)?.Value;
        }
    }
}
