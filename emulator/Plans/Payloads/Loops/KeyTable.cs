namespace Emulator.Plans.Payloads.Loops;

/// <summary>Remembers which keys stand in a buffer already, and tells the one just written from them.</summary>
internal sealed class KeyTable
{
    private readonly List<(int Start, int Length, int Hash)> _keys = [];

    /// <summary>The number of a key plus one at a place that follows from its text; 0 is free.</summary>
    private int[] _places = new int[16];

    public (int Start, int Length, int Hash) this[int number] => _keys[number];

    public int Count => _keys.Count;

    /// <summary>Is the text from here to the end a key that was there before? New ones are remembered.</summary>
    public bool Find(ByteBuffer buffer, int start, out int number)
    {
        var text = buffer.Written[start..];
        var hash = HashOf(text);
        var place = hash & (_places.Length - 1);
        for (; _places[place] > 0; place = (place + 1) & (_places.Length - 1))
        {
            number = _places[place] - 1;
            var known = _keys[number];
            if (known.Hash == hash && buffer.Written.Slice(known.Start, known.Length).SequenceEqual(text))
            {
                return true;
            }
        }

        number = _keys.Count;
        _keys.Add((start, text.Length, hash));
        _places[place] = _keys.Count;
        if (_keys.Count * 2 > _places.Length)
        {
            Grow();
        }

        return false;
    }

    /// <summary>Differs from process to process, so that nobody can send keys that all fall into one place.</summary>
    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode() & int.MaxValue;
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var number = 0; number < _keys.Count; number++)
        {
            var place = _keys[number].Hash & (_places.Length - 1);
            while (_places[place] > 0)
            {
                place = (place + 1) & (_places.Length - 1);
            }

            _places[place] = number + 1;
        }
    }
}
