using System.Buffers;
using System.Text;
using Emulator.Plans;

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
        more.CopyTo(Room(wanted).AsSpan(Length));
        Length = wanted;
    }

    /// <summary>Puts a text behind the body, of which it is no part, and says where it stands.</summary>
    public Stretch AddBeside(ReadOnlySpan<char> text)
    {
        var room = Room(Length + Encoding.UTF8.GetMaxByteCount(text.Length));
        return new Stretch(Length, Encoding.UTF8.GetBytes(text, room.AsSpan(Length)));
    }

    public void Return()
    {
        if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
        }
    }

    private byte[] Room(int wanted)
    {
        if (_bytes is null || _bytes.Length < wanted)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, Length * 2));
            Written.CopyTo(larger);
            Return();
            _bytes = larger;
        }

        return _bytes;
    }
}
