using System.Runtime.InteropServices;

namespace Emulator.State;

/// <summary>
/// How many bytes of images all sessions together keep. Where there is no room, the oldest give theirs up; their facts
/// stay.
/// </summary>
internal sealed class MediaBudget(long limit)
{
    /// <summary>A list with fewer places is not worth cleaning up.</summary>
    private const int FewPlaces = 1000;

    private readonly Lock _gate = new();
    private Queue<StoredMedia> _oldest = new();
    private int _kept;
    private long _used;

    /// <summary>An eighth of the memory, and room for some images in any case.</summary>
    public static long Usually => Math.Max(64 << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8);

    public long Used => Volatile.Read(ref _used);

    /// <summary>How many images stand in line to give their bytes up.</summary>
    public int Places
    {
        get
        {
            lock (_gate)
            {
                return _oldest.Count;
            }
        }
    }

    /// <summary>Keeps the bytes of an image, unless they alone would take most of the room.</summary>
    public void Keep(StoredMedia image, ReadOnlyMemory<byte> bytes)
    {
        var weight = WeightOf(bytes);
        if (bytes.Length is 0 || weight > limit / 2)
        {
            return;
        }

        lock (_gate)
        {
            while (_used + weight > limit)
            {
                DropNow(_oldest.Dequeue());
            }

            image.Bytes = bytes;
            _oldest.Enqueue(image);
            (_used, _kept) = (_used + weight, _kept + 1);
        }
    }

    /// <summary>Gives up the bytes of an image that nobody can ask for any more.</summary>
    public void Drop(StoredMedia image)
    {
        lock (_gate)
        {
            DropNow(image);
            if (_oldest.Count > FewPlaces && _oldest.Count > 2 * _kept)
            {
                _oldest = new Queue<StoredMedia>(_oldest.Where(each => each.Bytes is not null));
            }
        }
    }

    private void DropNow(StoredMedia image)
    {
        if (image.Bytes is { } bytes)
        {
            (_used, _kept) = (_used - WeightOf(bytes), _kept - 1);
            image.Bytes = null;
        }
    }

    /// <summary>What is kept of an array keeps all of it.</summary>
    private static long WeightOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) ? part.Array!.Length : bytes.Length;
}
