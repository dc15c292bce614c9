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

    /// <summary>An eighth of the memory, but no less than 64 MB and no more than 256 MB.</summary>
    public static long Usually => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, 64 << 20, 256 << 20);

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
    public void Keep(StoredMedia image, KeptBytes bytes)
    {
        if (bytes.Weight > limit / 2 || !bytes.TryHold())
        {
            return;
        }

        lock (_gate)
        {
            while (_used + bytes.Weight > limit)
            {
                DropNow(_oldest.Dequeue());
            }

            image.Keep(bytes);
            _oldest.Enqueue(image);
            (_used, _kept) = (_used + bytes.Weight, _kept + 1);
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
                _oldest = new Queue<StoredMedia>(_oldest.Where(each => each.HasBytes));
            }
        }
    }

    private void DropNow(StoredMedia image)
    {
        if (image.HasBytes)
        {
            (_used, _kept) = (_used - image.Drop(), _kept - 1);
        }
    }
}
