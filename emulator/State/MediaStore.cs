using System.Runtime.InteropServices;
using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>The images that requests of one session left with an account, by the ids they were given.</summary>
internal sealed class MediaStore(MediaBudget budget)
{
    /// <summary>So many images; the oldest is forgotten then.</summary>
    public const int Most = 10_000;

    /// <summary>So many bytes of images; of the oldest ones only the facts are left then.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<MediaKey, StoredMedia> _images = [];
    private readonly Dictionary<MediaName, string> _owners = [];
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

    /// <summary>The account that left an image under this id last; null when none did.</summary>
    public string? OwnerOf(MediaName name)
    {
        lock (_gate)
        {
            return _owners.GetValueOrDefault(name);
        }
    }

    /// <summary>The account knows it no longer: that it once did is kept in mind.</summary>
    public void Forget(in MediaKey key)
    {
        lock (_gate)
        {
            if (_images.TryGetValue(key, out var image))
            {
                image.Until = DateTimeOffset.MinValue;
            }
        }
    }

    /// <summary>Keeps an image; its bytes are the store's from here on, and nobody may write there any more.</summary>
    public void Put(in MediaKey key, MediaFacts facts, ReadOnlyMemory<byte> bytes, DateTimeOffset? until = null)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return;
            }

            var image = new StoredMedia(facts) { Until = until ?? DateTimeOffset.MaxValue };
            _images[key] = image;
            _owners[key.Name] = key.Account;
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
            _owners.Clear();
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
                _owners.Remove(key.Name);
            }
        }
    }
}
