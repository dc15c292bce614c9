namespace Emulator.Plans.Media;

/// <summary>What is known of one file: what was said of it, and what its bytes show.</summary>
internal sealed record MediaFacts
{
    /// <summary>A file of which nobody knows anything: a link that is not fetched, an id from elsewhere.</summary>
    public static readonly MediaFacts Unknown = new() { IsKnown = false };

    /// <summary>Whether there are bytes at all, or a reply that stands for them.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The type that the sender names; empty when none was named.</summary>
    public string Declared { get; init; } = "";

    /// <summary>The end of the file's name, without its dot; null when it has no name at all.</summary>
    public string? Extension { get; init; }

    public long Bytes { get; init; }

    public ImageHeader Header { get; init; } = ImageHeader.None;

    /// <summary>Only a beginning was looked at, so nobody knows how it ends.</summary>
    public bool IsOnlyBeginning { get; init; }

    public DataForm Data { get; init; }

    /// <summary>The status of the reply to a link.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What that status calls itself, as `Not Found`; empty where there was no reply.</summary>
    public string StatusText { get; init; } = "";

    /// <summary>How long the made-up host takes to answer.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>In hexadecimal; empty as long as nobody asked, or where there are no bytes.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What a reply calls the type: as declared, else as found.</summary>
    public string Type => Declared.Length > 0 ? Declared : Header.Type;
}

/// <summary>The image of one request: in which way and where it was given, and what is known of it.</summary>
internal readonly record struct SeenMedia(MediaSource Source, int Place, FieldValue Value, MediaFacts Facts)
{
    /// <summary>A request without an image.</summary>
    public static readonly SeenMedia None = new(MediaSource.None, 0, default, MediaFacts.Unknown);

    /// <summary>An account knows the id that the request names; true of what is no id.</summary>
    public bool IdIsKnown { get; init; } = true;
}

/// <summary>The ways in which a request can give an image.</summary>
internal enum MediaSource : byte
{
    None,
    Part,
    Link,
    Data,
    Id,
}
