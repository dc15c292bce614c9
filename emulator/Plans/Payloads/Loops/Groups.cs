namespace Emulator.Plans.Payloads.Loops;

/// <summary>Values in the order they come, chained by their key, until all are known and can be written.</summary>
internal sealed class Groups : IDisposable
{
    private readonly KeyTable _keys = new();
    private readonly List<(int First, int Last)> _chains = [];
    private readonly List<(int Start, int End, int Next)> _values = [];
    private int _begun;
    private int _key;

    /// <summary>Where keys and values are written, each between its beginning and its end.</summary>
    public ByteBuffer Written { get; } = new();

    public void BeginKey() => _begun = Written.Length;

    /// <summary>The key is there.</summary>
    public void BeginValue()
    {
        if (_keys.Find(Written, _begun, out _key))
        {
            Written.Truncate(_begun);
        }
        else
        {
            _chains.Add((-1, -1));
        }

        _begun = Written.Length;
    }

    public void EndValue()
    {
        var (first, last) = _chains[_key];
        var added = _values.Count;
        _values.Add((_begun, Written.Length, -1));
        if (first >= 0)
        {
            _values[last] = _values[last] with { Next = added };
        }

        _chains[_key] = (first < 0 ? added : first, added);
    }

    public void WriteTo(ByteBuffer into)
    {
        into.Write((byte)'{');
        for (var key = 0; key < _keys.Count; key++)
        {
            CommaSegment.WriteTo(into);
            into.Write(Written.Written.Slice(_keys[key].Start, _keys[key].Length));
            into.Write(":["u8);
            for (var at = _chains[key].First; at >= 0; at = _values[at].Next)
            {
                CommaSegment.WriteTo(into);
                into.Write(Written.Written[_values[at].Start.._values[at].End]);
            }

            into.Write((byte)']');
        }

        into.Write((byte)'}');
    }

    public void Dispose() => Written.Dispose();
}
