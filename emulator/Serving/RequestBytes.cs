using System.Buffers;

namespace Emulator.Serving;

/// <summary>The body as it was sent, in one rented array.</summary>
internal struct RequestBytes
{
    private byte[]? _bytes;

    public int Length { get; private set; }

    public readonly byte[] Source => _bytes ?? [];

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(in ReadOnlySequence<byte> more)
    {
        var wanted = Length + (int)more.Length;
        if (_bytes is null || _bytes.Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, Length * 2));
            Written.CopyTo(larger);
            Return();
            _bytes = larger;
        }

        more.CopyTo(_bytes.AsSpan(Length));
        Length = wanted;
    }

    public void Return()
    {
        if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
        }
    }
}
