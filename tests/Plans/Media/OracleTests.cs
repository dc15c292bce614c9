using Emulator.Plans.Media;
using Emulator.Tests.Support;
using MetadataExtractor;
using MetadataExtractor.Formats.FileType;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.WebP;
using Directory = MetadataExtractor.Directory;

namespace Emulator.Tests.Plans.Media;

/// <summary>Another reader of headers, written by others, says the same of the same files.</summary>
public sealed class OracleTests
{
    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["grey.png"] = Pictures.Png(31, 17, colour: 0, bits: 4),
        ["rgb.png"] = Pictures.Png(1, 999),
        ["palette.png"] = Pictures.Png(300, 2, colour: 3, bits: 1),
        ["grey-alpha.png"] = Pictures.Png(5, 5, colour: 4),
        ["rgba.png"] = Pictures.Png(40, 30, colour: 6, bits: 16),
        ["baseline.jpg"] = Pictures.Jpeg(6000, 4000),
        ["progressive.jpg"] = Pictures.Jpeg(64, 65, frame: 0xC2),
        ["extended.jpg"] = Pictures.Jpeg(64, 65, bits: 12, frame: 0xC1),
        ["grey.jpg"] = Pictures.Jpeg(64, 65, components: 1),
        ["cmyk.jpg"] = Pictures.Jpeg(65535, 1, components: 4),
        ["still.gif"] = Pictures.Gif(500, 1),
        ["moving.gif"] = Pictures.Gif(20, 30, pictures: 4, depth: 8),
        ["plain.webp"] = Pictures.WebPPlain(16383, 1),
        ["lossless.webp"] = Pictures.WebPLossless(1234, 4321),
        ["alpha.webp"] = Pictures.WebPOverview(100_000, 3, alpha: true),
        ["moving.webp"] = Pictures.WebPOverview(70, 80, animated: true),
    };

    public static TheoryData<string> Names { get; } = [.. Files.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees(string name)
    {
        var (ours, theirs) = (ImageHeader.Read(Files[name]), Ask(Files[name]));
        var type = theirs.OfType<FileTypeDirectory>().Single();
        Assert.Equal(type.GetString(FileTypeDirectory.TagDetectedFileMimeType), ours.Type);
        Assert.Equal(SizeIn(theirs), (ours.Width, ours.Height));
        Assert.Equal(BitsIn(theirs) ?? ours.Bits, ours.Bits);
        Assert.Equal(ColourIn(theirs) ?? ours.Colour, ours.Colour);
    }

    private static IReadOnlyList<Directory> Ask(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return ImageMetadataReader.ReadMetadata(stream);
    }

    private static (int, int) SizeIn(IReadOnlyList<Directory> all) =>
        all.First(directory => directory is not FileTypeDirectory && directory.TagCount > 1) switch
        {
            PngDirectory png => (png.GetInt32(PngDirectory.TagImageWidth), png.GetInt32(PngDirectory.TagImageHeight)),
            GifHeaderDirectory gif => (
                gif.GetInt32(GifHeaderDirectory.TagImageWidth),
                gif.GetInt32(GifHeaderDirectory.TagImageHeight)
            ),
            WebPDirectory webp => (
                webp.GetInt32(WebPDirectory.TagImageWidth),
                webp.GetInt32(WebPDirectory.TagImageHeight)
            ),
            _ => OfJpeg(all.OfType<JpegDirectory>().Single()),
        };

    private static (int, int) OfJpeg(JpegDirectory jpeg) => (jpeg.GetImageWidth(), jpeg.GetImageHeight());

    private static int? BitsIn(IReadOnlyList<Directory> all) =>
        all.OfType<PngDirectory>().FirstOrDefault()?.GetInt32(PngDirectory.TagBitsPerSample)
        ?? all.OfType<JpegDirectory>().FirstOrDefault()?.GetInt32(JpegDirectory.TagDataPrecision)
        ?? all.OfType<GifHeaderDirectory>().FirstOrDefault()?.GetInt32(GifHeaderDirectory.TagBitsPerPixel);

    private static ImageColour? ColourIn(IReadOnlyList<Directory> all) =>
        all.OfType<JpegDirectory>().FirstOrDefault()?.GetNumberOfComponents() switch
        {
            1 => ImageColour.Grey,
            3 => ImageColour.Rgb,
            4 => ImageColour.Cmyk,
            _ => all.OfType<WebPDirectory>().FirstOrDefault() is { } webp ? OfWebP(webp) : null,
        };

    private static ImageColour OfWebP(WebPDirectory webp) =>
        webp.TryGetBoolean(WebPDirectory.TagHasAlpha, out var alpha) && alpha ? ImageColour.Rgba : ImageColour.Rgb;
}
