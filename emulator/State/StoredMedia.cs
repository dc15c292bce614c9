using Emulator.Plans.Media;

namespace Emulator.State;

/// <summary>What an image is called: at which provider, in which list of accounts, and its id.</summary>
internal readonly record struct MediaName(string Provider, string List, string Id);

/// <summary>Under what an image is kept: its name, and the account that left it.</summary>
internal readonly record struct MediaKey(string Provider, string Account, string List, string Id)
{
    public MediaName Name => new(Provider, List, Id);
}

/// <summary>An image that was left: what is known of it, and its bytes as long as there is room for them.</summary>
internal sealed class StoredMedia(MediaFacts facts)
{
    private volatile KeptBytes? _kept;

    public MediaFacts Facts => facts;

    public bool HasBytes => _kept is not null;

    /// <summary>The bytes, for whoever lets them go again; null when they are not kept.</summary>
    public KeptBytes? Hold() => _kept is { } kept && kept.TryHold() ? kept : null;

    /// <summary>Keeps bytes that the caller holds, and from now on holds them itself.</summary>
    public void Keep(KeptBytes bytes) => _kept = bytes;

    /// <summary>Lets the bytes go; says how much room that makes.</summary>
    public long Drop()
    {
        var kept = _kept;
        _kept = null;
        kept?.Release();
        return kept?.Weight ?? 0;
    }

    /// <summary>Until when the account knows it.</summary>
    public DateTimeOffset Until { get; set; }
}
