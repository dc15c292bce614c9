using System.Runtime.InteropServices;
using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>The images that requests of one session left with an account, by the ids they were given.</summary>
internal sealed class MediaStore(MediaBudget budget)
{
    /// <summary>So many images; the oldest is forgotten then.</summary>
    public const int Most = 1000;

    /// <summary>So many bytes of images; of the oldest ones only the facts are left then.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<MediaKey, StoredMedia> _images = [];
    private readonly Queue<(MediaKey Key, StoredMedia Image)> _oldest = [];
    private readonly Queue<StoredMedia> _withBytes = [];
    private volatile bool _isEmpty = true;
    private bool _isRetired;
    private long _bytes;

    /// <summary>Most sessions store nothing, and nobody need look.</summary>
    public bool IsEmpty => _isEmpty;

    public StoredMedia? Find(in MediaKey key)
    {
        lock (_gate)
        {
            return _images.GetValueOrDefault(key);
        }
    }

    /// <summary>Keeps an image; its bytes are the store's from here on, and nobody may write there any more.</summary>
    public void Put(in MediaKey key, MediaFacts facts, ReadOnlyMemory<byte> bytes)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return;
            }

            var image = new StoredMedia(facts);
            _images[key] = image;
            _oldest.Enqueue((key, image));
            _isEmpty = false;
            Keep(image, bytes);
            ForgetSurplus();
        }
    }

    /// <summary>Forgets all, and takes nothing any more.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            _isRetired = true;
            while (_withBytes.Count > 0)
            {
                DropOldestBytes();
            }

            _images.Clear();
            _oldest.Clear();
            _isEmpty = true;
        }
    }

    private void Keep(StoredMedia image, ReadOnlyMemory<byte> bytes)
    {
        var weight = WeightOf(bytes);
        if (bytes.Length is 0 || weight > MostBytes)
        {
            return;
        }

        while (_bytes + weight > MostBytes)
        {
            DropOldestBytes();
        }

        if (budget.TryTake(weight))
        {
            image.Bytes = bytes;
            _bytes += weight;
            _withBytes.Enqueue(image);
        }
    }

    private void DropOldestBytes()
    {
        var image = _withBytes.Dequeue();
        var weight = WeightOf(image.Bytes!.Value);
        _bytes -= weight;
        budget.GiveBack(weight);
        image.Bytes = null;
    }

    /// <summary>What is kept of an array keeps all of it.</summary>
    private static long WeightOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) ? part.Array!.Length : bytes.Length;

    /// <summary>An id that was given anew stands in the queue twice: only its last image counts.</summary>
    private void ForgetSurplus()
    {
        while (_oldest.Count > Most)
        {
            var (key, image) = _oldest.Dequeue();
            if (_images.GetValueOrDefault(key) == image)
            {
                _images.Remove(key);
            }
        }
    }
}

/// <summary>Under what an image is kept: the provider, the account, one of its lists, and the id.</summary>
internal readonly record struct MediaKey(string Provider, string Account, string List, string Id);

/// <summary>An image that was left: what is known of it, and its bytes as long as there is room for them.</summary>
internal sealed class StoredMedia(MediaFacts facts)
{
    private volatile KeptBytes? _kept;

    public MediaFacts Facts => facts;

    /// <summary>Whoever has read them may go on doing so, though the store drop them meanwhile.</summary>
    public ReadOnlyMemory<byte>? Bytes
    {
        get => _kept?.Bytes;
        set => _kept = value is { } bytes ? new KeptBytes(bytes) : null;
    }

    // One reference, so that nobody ever reads the half of it.
    private sealed record KeptBytes(ReadOnlyMemory<byte> Bytes);
}
