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

    /// <summary>Whoever has read them may go on doing so, though the store drop them meanwhile.</summary>
    public ReadOnlyMemory<byte>? Bytes
    {
        get => _kept?.Bytes;
        set => _kept = value is { } bytes ? new KeptBytes(bytes) : null;
    }

    /// <summary>Until when the account knows it.</summary>
    public DateTimeOffset Until { get; set; }

    // One reference, so that nobody ever reads the half of it.
    private sealed record KeptBytes(ReadOnlyMemory<byte> Bytes);
}
