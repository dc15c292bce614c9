using System.Buffers;
using System.Text;
using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Serving;

/// <summary>The body as it was sent, in one array; of files that are very long it holds the beginnings alone.</summary>
internal struct RequestBytes
{
    /// <summary>A body is looked through for long files in pieces that the processor still has at hand.</summary>
    public const int Piece = 256 * 1024;

    private byte[]? _bytes;
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
        for (var rest = more; !rest.IsEmpty; )
        {
            var piece = LongFiles is null ? rest : rest.Slice(0, Math.Min(rest.Length, Piece));
            var wanted = Length + (int)piece.Length;
            piece.CopyTo(Room(wanted).AsSpan(Length));
            Length = LongFiles?.Shorten(_bytes!, wanted) ?? wanted;
            rest = rest.Slice(piece.End);
        }
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
    public readonly ReadOnlyMemory<byte> Share(ReadOnlySpan<byte> part) =>
        Source.AsSpan().Overlaps(part, out var start) ? BodyArray.Share(Source, start, part.Length) : default;

    /// <summary>The file that was cut behind this beginning; null when it is whole.</summary>
    public readonly CutFile? CutFile(ReadOnlySpan<byte> beginning) =>
        LongFiles is not null && Source.AsSpan().Overlaps(beginning, out var start) ? LongFiles.Files.At(start) : null;

    /// <summary>Takes note of the room that this body takes up until it is returned.</summary>
    public void Occupy(BodyRoom room, long bytes) => (_room, _taken) = (room, bytes);

    public void Return()
    {
        BodyArray.Return(_bytes);
        LongFiles?.Dispose();
        _room?.GiveBack(_taken);
        (_bytes, LongFiles, _room) = (null, null, null);
    }

    private byte[] Room(int wanted)
    {
        if (_bytes is null || _bytes.Length < wanted)
        {
            // Where long files are taken out, the body hardly grows any more.
            var more = LongFiles is null ? Length : (Length / 8) + Piece;
            var larger = BodyArray.Take(Math.Max(wanted, Length + more));
            Written.CopyTo(larger);
            BodyArray.Return(_bytes);
            _bytes = larger;
        }

        return _bytes;
    }
}
