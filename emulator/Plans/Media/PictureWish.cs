namespace Emulator.Plans.Media;

/// <summary>A picture as somebody wishes it: what it is called, what it really is, and how it comes.</summary>
internal sealed record PictureWish
{
    private const long UsualBytes = 100 * 1024;

    /// <summary>The type under which it is sent.</summary>
    public string Declared { get; init; } = KnownTypes.Jpeg;

    /// <summary>The type that its bytes have; it may be one that nobody can draw.</summary>
    public string Found { get; init; } = KnownTypes.Jpeg;

    /// <summary>How many bytes were asked for; null when none were.</summary>
    public long? Bytes { get; init; }

    public int Width { get; init; } = 800;

    public int Height { get; init; } = 600;

    /// <summary>Bits of one sample, or of a place in the palette.</summary>
    public int Bits { get; init; } = 8;

    public ImageColour Colour { get; init; } = ImageColour.Rgb;

    public bool Animated { get; init; }

    /// <summary>The status of the reply that brings it.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What that status calls itself; null for its usual name.</summary>
    public string? StatusText { get; init; }

    /// <summary>After how many bytes it breaks off, if it does.</summary>
    public long Truncate { get; init; } = long.MaxValue;

    public TimeSpan Delay { get; init; }

    /// <summary>Decides the colours, so that two pictures differ.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The bytes of the whole file.</summary>
    public long Length => Bytes ?? Math.Max(UsualBytes, PictureSize.Smallest(this));

    /// <summary>The bytes that are sent of it.</summary>
    public long Sent => Math.Min(Length, Truncate);

    /// <summary>Whether its bytes have one of the four formats that are read and drawn.</summary>
    public bool IsDrawn => Found is KnownTypes.Png or KnownTypes.Jpeg or KnownTypes.Gif or KnownTypes.WebP;

    /// <summary>Whether its bytes are a text that is as good as its type says.</summary>
    public bool IsWritten => Found is KnownTypes.Html or KnownTypes.Svg or KnownTypes.Pdf;
}

/// <summary>Something about a wish that cannot be: in short for a verdict, and in full with the way out.</summary>
internal sealed record PictureProblem(string Note, string Detail);
