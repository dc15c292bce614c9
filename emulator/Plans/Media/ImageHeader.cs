namespace Emulator.Plans.Media;

/// <summary>What the bytes of a file say of the picture in it, read without unpacking anything.</summary>
internal readonly record struct ImageHeader(string Type)
{
    /// <summary>Nobody looked, or nothing that we know was found.</summary>
    public static readonly ImageHeader None = new("");

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Bits of one sample: of one colour of one pixel, or of its place in the palette.</summary>
    public int Bits { get; init; }

    public ImageColour Colour { get; init; }

    public bool Animated { get; init; }

    /// <summary>The end that the format prescribes is there.</summary>
    public bool EndsProperly { get; init; }

    /// <summary>A picture of a format that is recognised by its first bytes and not read any further.</summary>
    public bool IsOnlyRecognised =>
        Type is KnownTypes.Bmp or KnownTypes.Tiff or KnownTypes.Avif or KnownTypes.Heic or KnownTypes.Svg;

    public long Pixels => (long)Width * Height;

    public static ImageHeader Read(ReadOnlySpan<byte> file) =>
        PngHeader.IsOne(file) ? PngHeader.Read(file)
        : JpegHeader.IsOne(file) ? JpegHeader.Read(file)
        : GifHeader.IsOne(file) ? GifHeader.Read(file)
        : WebPHeader.IsOne(file) ? WebPHeader.Read(file)
        : new ImageHeader(OtherSignatures.TypeOf(file)) { EndsProperly = true };
}
