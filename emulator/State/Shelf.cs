namespace Emulator.State;

/// <summary>A bounded number of things by key; when there is no room, the one longest unused is forgotten.</summary>
internal sealed class Shelf<T>
{
    private readonly int _most;
    private readonly LinkedList<Place> _byUse = [];
    private readonly Dictionary<byte[], LinkedListNode<Place>>.AlternateLookup<ReadOnlySpan<byte>> _byKey;

    public Shelf(int most)
    {
        _most = most;
        var places = new Dictionary<byte[], LinkedListNode<Place>>(ByteKeys.Instance);
        _byKey = places.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public int Count => _byUse.Count;

    /// <summary>The thing longest unused; there must be one.</summary>
    public T Oldest => _byUse.Last!.Value.Thing!;

    /// <summary>Looks without using.</summary>
    public bool TryFind(ReadOnlySpan<byte> key, out T? thing)
    {
        var found = _byKey.TryGetValue(key, out var node);
        thing = found ? node!.Value.Thing : default;
        return found;
    }

    /// <summary>The thing of a key, now the one just used; new ones begin empty.</summary>
    public ref T? Reach(ReadOnlySpan<byte> key)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            _byUse.Remove(known);
            _byUse.AddFirst(known);
            return ref known.ValueRef.Thing;
        }

        if (_byUse.Count >= _most)
        {
            ForgetOldest();
        }

        var node = _byUse.AddFirst(new Place { Key = key.ToArray() });
        _byKey.Dictionary[node.Value.Key] = node;
        return ref node.ValueRef.Thing;
    }

    public void Forget(ReadOnlySpan<byte> key)
    {
        if (_byKey.Remove(key, out _, out var node))
        {
            _byUse.Remove(node);
        }
    }

    public void ForgetOldest() => Forget(_byUse.Last!.Value.Key);

    /// <summary>A thing and its key.</summary>
    private struct Place
    {
        public byte[] Key;
        public T? Thing;
    }
}
