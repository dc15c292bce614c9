using System.Buffers;
using System.Text;

namespace Emulator.Plans;

/// <summary>The body of a request as one flat tree in rented memory, whatever its format was.</summary>
internal sealed class BodyTree : IDisposable
{
    private FieldNode[] _nodes = ArrayPool<FieldNode>.Shared.Rent(32);
    private int[] _located = [];
    private UnescapedText _unescaped;

    /// <summary>A tree over text that stays where it is as long as the tree lives.</summary>
    public BodyTree(byte[] source) => Source = source;

    public byte[] Source { get; }

    public int Count { get; private set; }

    /// <summary>Whose fields were located in this tree; null when nobody's were.</summary>
    public FieldIndex? Index { get; private set; }

    public FieldValue Root => Count == 0 ? default : new FieldValue(this, 0);

    public ref FieldNode this[int node] => ref _nodes[node];

    public static BodyTree OfText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tree = new BodyTree(bytes);
        var node = tree.Add(FieldKind.Text, 0, bytes.Length);
        tree[node].Next = 1;
        return tree;
    }

    public int Add(FieldKind kind, int start, int length)
    {
        if (Count == _nodes.Length)
        {
            Grow();
        }

        _nodes[Count] = new FieldNode
        {
            Kind = kind,
            Start = start,
            Length = length,
            Next = Count + 1,
        };
        return Count++;
    }

    /// <summary>Room for text that cannot be shown as it was sent.</summary>
    public Span<byte> RoomForUnescaped(int length) => _unescaped.Room(length, Source.Length);

    /// <summary>Keeps what was written into the room; negative starts mean the unescaped text.</summary>
    public int KeepUnescaped(int length) => ~_unescaped.Keep(length);

    public ReadOnlySpan<byte> Text(int node) => At(_nodes[node].Start, _nodes[node].Length);

    public ReadOnlySpan<byte> Name(int node) => At(_nodes[node].NameStart, _nodes[node].NameLength);

    /// <summary>A text that stands in what was sent, or, where the start is negative, unescaped beside it.</summary>
    public ReadOnlySpan<byte> At(int start, int length) =>
        start >= 0 ? Source.AsSpan(start, length) : _unescaped.At(~start, length);

    /// <summary>Forgets all values; their memory serves those that follow.</summary>
    public void Clear() => Count = 0;

    /// <summary>The last child of a map that has this name, or -1.</summary>
    public int LastNamed(int map, ReadOnlySpan<byte> name)
    {
        var (nodes, found, end) = (_nodes, -1, _nodes[map].Next);
        for (var child = map + 1; child < end; child = nodes[child].Next)
        {
            if (nodes[child].NameLength == name.Length && Name(child).SequenceEqual(name))
            {
                found = child;
            }
        }

        return found;
    }

    /// <summary>Finds all fields of an index at once.</summary>
    public void Locate(FieldIndex index)
    {
        _located = ArrayPool<int>.Shared.Rent(index.Count);
        var nodes = _located.AsSpan(0, index.Count);
        nodes.Fill(-1);
        index.Locate(this, nodes);
        Index = index;
    }

    public FieldValue Located(int slot) => _located[slot] is >= 0 and var node ? new FieldValue(this, node) : default;

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_located);
        (_located, Index) = ([], null);
        ArrayPool<FieldNode>.Shared.Return(_nodes);
        _nodes = [];
        Count = 0;
        _unescaped.Return();
    }

    private void Grow()
    {
        var larger = ArrayPool<FieldNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<FieldNode>.Shared.Return(_nodes);
        _nodes = larger;
    }
}

/// <summary>One value of the flat tree: where its name and its text stand, and where the next sibling begins.</summary>
internal struct FieldNode
{
    public FieldKind Kind;

    /// <summary>A text that a form or a query says.</summary>
    public bool IsOfForm;
    public int NameStart;
    public int NameLength;
    public int Start;
    public int Length;
    public int Next;
}
