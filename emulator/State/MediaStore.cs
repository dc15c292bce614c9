using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>The images that requests of one session left with an account, by the ids they were given.</summary>
internal sealed class MediaStore(MediaBudget budget)
{
    /// <summary>So many images; the oldest is forgotten then.</summary>
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<MediaKey, StoredMedia> _images = [];
    private readonly Dictionary<MediaName, string> _owners = [];
    private readonly Queue<(MediaKey Key, StoredMedia Image)> _oldest = [];
    private volatile bool _isEmpty = true;
    private bool _isRetired;

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

    /// <summary>The bytes with this SHA-256, for whoever lets them go again; null when they are not kept.</summary>
    public KeptBytes? HoldFile(string sha256)
    {
        lock (_gate)
        {
            var images = _images.Values.Where(image => image.Facts.Sha256 == sha256);
            return images.Select(image => image.Hold()).FirstOrDefault(kept => kept is not null);
        }
    }

    /// <summary>The account knows it no longer: that it once did is kept in mind.</summary>
    public void Forget(in MediaKey key)
    {
        lock (_gate)
        {
            if (_images.TryGetValue(key, out var image))
            {
                budget.Drop(image);
                image.Until = DateTimeOffset.MinValue;
            }
        }
    }

    /// <summary>Keeps an image, and holds its bytes too: nobody may write there any more.</summary>
    public void Put(in MediaKey key, MediaFacts facts, KeptBytes? bytes, DateTimeOffset? until = null)
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
            if (bytes is not null)
            {
                budget.Keep(image, bytes);
            }

            ForgetSurplus();
        }
    }

    /// <summary>Forgets all, and takes nothing any more.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            _isRetired = true;
            foreach (var (_, image) in _oldest)
            {
                budget.Drop(image);
            }

            _images.Clear();
            _owners.Clear();
            _oldest.Clear();
            _isEmpty = true;
        }
    }

    /// <summary>An id that was given anew stands in the queue twice: only its last image counts.</summary>
    private void ForgetSurplus()
    {
        while (_oldest.Count > Most)
        {
            var (key, image) = _oldest.Dequeue();
            budget.Drop(image);
            if (_images.GetValueOrDefault(key) == image)
            {
                _images.Remove(key);
                _owners.Remove(key.Name);
            }
        }
    }
}
