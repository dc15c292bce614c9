using System.Buffers;

namespace Emulator.Plans;

/// <summary>Texts that cannot be shown as they were sent, their escapes undone, in rented memory that grows.</summary>
internal struct UnescapedText
{
    private const int LargestBeginning = 16 * 1024;

    private byte[]? _bytes;
    private int _length;

    // Whoever reads in the old memory while the new is filled goes on reading there.
    private List<byte[]>? _outgrown;

    /// <summary>Room behind what is kept already.</summary>
    /// <param name="length">How much is needed.</param>
    /// <param name="sent">How much was sent: mostly no more than that is ever needed.</param>
    public Span<byte> Room(int length, int sent)
    {
        _bytes ??= ArrayPool<byte>.Shared.Rent(Math.Max(length, Math.Min(sent, LargestBeginning)));
        if (_bytes.Length - _length < length)
        {
            Grow(length);
        }

        return _bytes.AsSpan(_length, length);
    }

    /// <summary>Keeps what was written into the room, and says where it begins.</summary>
    public int Keep(int length)
    {
        var start = _length;
        _length += length;
        return start;
    }

    public readonly ReadOnlySpan<byte> At(int start, int length) => _bytes.AsSpan(start, length);

    public void Return()
    {
        if (_bytes is null)
        {
            return;
        }

        ArrayPool<byte>.Shared.Return(_bytes);
        for (var i = 0; i < _outgrown?.Count; i++)
        {
            ArrayPool<byte>.Shared.Return(_outgrown[i]);
        }

        (_bytes, _outgrown, _length) = (null, null, 0);
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + length, _bytes!.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        (_outgrown ??= []).Add(_bytes);
        _bytes = larger;
    }
}
