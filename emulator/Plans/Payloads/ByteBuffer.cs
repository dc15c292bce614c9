using System.Buffers;
using System.Text;

namespace Emulator.Plans.Payloads;

/// <summary>A growing stretch of rented memory; what stands at its end can be rewritten in place.</summary>
internal sealed class ByteBuffer(int size = 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(size);

    public int Length { get; private set; }

    public int Capacity => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    public void Truncate(int length) => Length = length;

    /// <summary>Takes out so many bytes; what stands behind them moves up.</summary>
    public void Drop(int start, int count)
    {
        From(start + count).CopyTo(From(start));
        Length -= count;
    }

    /// <summary>Makes what is written longer by so many bytes, whatever they are.</summary>
    public void Extend(int count)
    {
        GetSpan(count);
        Length += count;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Write(byte single)
    {
        GetSpan(1)[0] = single;
        Length++;
    }

    /// <summary>Characters as UTF-8; half a surrogate pair becomes the replacement character.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        // Nearly everything is ASCII, and then every character is one byte.
        if (Ascii.FromUtf16(text, GetSpan(text.Length), out var written) is OperationStatus.Done)
        {
            Length += written;
            return;
        }

        Length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Hands the rented memory over to somebody who will return it; the buffer is empty then.</summary>
    public byte[] Detach()
    {
        var bytes = _bytes;
        (_bytes, Length) = ([], 0);
        return bytes;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    /// <summary>Asked for nothing it still finds room for a byte: that is what writers of buffers may expect.</summary>
    private void Reserve(int more)
    {
        if (_bytes.Length - Length <= more)
        {
            Grow(more);
        }
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + more + 1));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
