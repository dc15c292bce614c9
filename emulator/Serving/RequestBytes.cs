using System.Buffers;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>The body as it was sent, in one array; of files that are very long it holds the beginnings alone.</summary>
internal struct RequestBytes
{
    /// <summary>A body is looked through for long files in pieces that the processor still has at hand.</summary>
    public const int Piece = 256 * 1024;

    private byte[]? _bytes;
    private LargeArray? _large;
    private BodyRoom? _room;
    private long _taken;

    public int Length { get; private set; }

    /// <summary>How many bytes were sent.</summary>
    public readonly long Sent => Length + (LongFiles?.Cuts.Bytes ?? 0);

    /// <summary>Takes long files out as they come; null when everything is kept.</summary>
    public LongFiles? LongFiles { get; set; }

    public readonly byte[] Source => _bytes ?? [];

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(in ReadOnlySequence<byte> more)
    {
        if (LongFiles is null)
        {
            Length = Append(more);
            return;
        }

        for (var rest = more; !rest.IsEmpty; )
        {
            var piece = rest.Slice(0, Math.Min(rest.Length, Piece));
            var wanted = Append(piece);
            Length = LongFiles.Shorten(_bytes!, wanted);
            rest = rest.Slice(piece.End);
        }
    }

    private int Append(in ReadOnlySequence<byte> piece)
    {
        var wanted = Length + (int)piece.Length;
        piece.CopyTo(Room(wanted).AsSpan(Length));
        return wanted;
    }

    /// <summary>Makes room for a body whose length is known.</summary>
    public void Reserve(int length) => Room(length);

    /// <summary>Puts a text behind the body, of which it is no part, and says where it stands.</summary>
    public Stretch AddBeside(ReadOnlySpan<char> text)
    {
        var room = Room(Length + Encoding.UTF8.GetMaxByteCount(text.Length));
        return new Stretch(Length, Encoding.UTF8.GetBytes(text, room.AsSpan(Length)));
    }

    /// <summary>A part of the body for somebody who keeps it.</summary>
    public readonly KeptBytes? Share(ReadOnlySpan<byte> part)
    {
        // Only a part that is most of its array is worth the whole of it.
        var isWorthIt = _large is not null && part.Length >= _large.Bytes.Length / 2;
        return isWorthIt && Source.AsSpan().Overlaps(part, out var start)
            ? new KeptBytes(Source.AsMemory(start, part.Length), _large)
            : KeptBytes.Of(part.ToArray());
    }

    /// <summary>The file that was cut behind this beginning; null when it is whole.</summary>
    public readonly CutFile? CutFile(ReadOnlySpan<byte> beginning) =>
        LongFiles is not null && Source.AsSpan().Overlaps(beginning, out var start) ? LongFiles.Files.At(start) : null;

    /// <summary>Takes note of the room that this body takes up until it is returned.</summary>
    public void Occupy(BodyRoom room, long bytes) => (_room, _taken) = (room, bytes);

    public void Return()
    {
        ReturnArray();
        LongFiles?.Dispose();
        _room?.GiveBack(_taken);
        (LongFiles, _room) = (null, null);
    }

    private byte[] Room(int wanted)
    {
        if (_bytes is null || _bytes.Length < wanted)
        {
            // Where long files are taken out, the body hardly grows any more.
            var more = LongFiles is null ? Length : (Length / 8) + Piece;
            Take(Math.Max(wanted, Length + more));
        }

        return _bytes!;
    }

    private void Take(int size)
    {
        var large = size > LargeArray.From ? LargeArray.Take(size) : null;
        var larger = large?.Bytes ?? ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(larger);
        ReturnArray();
        (_bytes, _large) = (larger, large);
    }

    private void ReturnArray()
    {
        if (_large is not null)
        {
            _large.Release();
        }
        else if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_bytes, _large) = (null, null);
    }
}
