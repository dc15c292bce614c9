using System.Buffers;

namespace Emulator.Plans.Payloads;

/// <summary>The end of a buffer in rented memory of its own, while the buffer is written anew.</summary>
internal readonly ref struct CopiedText
{
    private readonly byte[] _rented;

    public CopiedText(ByteBuffer buffer, int start)
    {
        var text = buffer.From(start);
        _rented = ArrayPool<byte>.Shared.Rent(text.Length);
        text.CopyTo(_rented);
        Bytes = _rented.AsSpan(0, text.Length);
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);
}
