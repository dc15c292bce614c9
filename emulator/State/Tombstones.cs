namespace Emulator.State;

/// <summary>What is left of a session that was evicted: its counts.</summary>
internal sealed record Tombstone(string Name, long Requests, long Written, DateTimeOffset EvictedAt);

/// <summary>Remembers the last sessions that were evicted, so that asking for one tells what became of it.</summary>
internal sealed class Tombstones(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Tombstone> _byName = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();

    public void Add(Tombstone stone)
    {
        lock (_gate)
        {
            _byName[stone.Name] = stone;
            _inOrder.Enqueue(stone.Name);
            while (_inOrder.Count > most)
            {
                _byName.Remove(_inOrder.Dequeue());
            }
        }
    }

    public Tombstone? Find(string name)
    {
        lock (_gate)
        {
            return _byName.GetValueOrDefault(name);
        }
    }
}
