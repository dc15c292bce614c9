using Emulator.Plans.Media;
using Emulator.Tests.Support;

namespace Emulator.Tests.Plans.Media;

/// <summary>The header of a picture says its size and kind, and its end whether it is whole.</summary>
public sealed class ImageHeaderTests
{
    [Theory]
    [InlineData(0, 1, "grey")]
    [InlineData(0, 16, "grey")]
    [InlineData(2, 8, "rgb")]
    [InlineData(2, 16, "rgb")]
    [InlineData(3, 4, "palette")]
    [InlineData(4, 8, "grey-alpha")]
    [InlineData(6, 8, "rgba")]
    public void Reads_a_png(int colour, int bits, string name)
    {
        var header = ImageHeader.Read(Pictures.Png(640, 48, colour, bits));
        Assert.Equal(("image/png", 640, 48, bits, name), Facts(header));
        Assert.True(header.EndsProperly);
        Assert.False(header.Animated);
    }

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC1)]
    [InlineData(0xC2)]
    [InlineData(0xC3)]
    [InlineData(0xC5)]
    [InlineData(0xC6)]
    [InlineData(0xC7)]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    [InlineData(0xCB)]
    [InlineData(0xCD)]
    [InlineData(0xCE)]
    [InlineData(0xCF)]
    public void Reads_a_jpeg_of_every_kind_of_frame(byte frame)
    {
        var header = ImageHeader.Read(Pictures.Jpeg(4000, 3000, frame: frame));
        Assert.Equal(("image/jpeg", 4000, 3000, 8, "rgb"), Facts(header));
        Assert.True(header.EndsProperly);
    }

    [Theory]
    [InlineData(1, 8, "grey")]
    [InlineData(3, 12, "rgb")]
    [InlineData(4, 8, "cmyk")]
    [InlineData(2, 8, "")]
    public void Reads_the_colours_of_a_jpeg(int components, int bits, string name) =>
        Assert.Equal(
            ("image/jpeg", 8, 6, bits, name),
            Facts(ImageHeader.Read(Pictures.Jpeg(components: components, bits: bits)))
        );

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(40, true)]
    public void Reads_a_gif(int pictures, bool animated)
    {
        var header = ImageHeader.Read(Pictures.Gif(320, 200, pictures, depth: 3));
        Assert.Equal(("image/gif", 320, 200, 3, "palette"), Facts(header));
        Assert.Equal(animated, header.Animated);
        Assert.True(header.EndsProperly);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(320, 200)]
    [InlineData(16383, 16383)]
    public void Reads_a_webp_of_every_kind(int width, int height)
    {
        Assert.Equal(
            ("image/webp", width, height, 8, "rgb"),
            Facts(ImageHeader.Read(Pictures.WebPPlain(width, height)))
        );
        Assert.Equal(
            ("image/webp", width, height, 8, "rgba"),
            Facts(ImageHeader.Read(Pictures.WebPLossless(width, height, alpha: true)))
        );
        Assert.Equal(
            ("image/webp", width, height, 8, "rgba"),
            Facts(ImageHeader.Read(Pictures.WebPOverview(width, height, alpha: true)))
        );
    }

    [Fact]
    public void Tells_pictures_that_move()
    {
        Assert.True(ImageHeader.Read(Pictures.Png(animated: true)).Animated);
        Assert.True(ImageHeader.Read(Pictures.WebPOverview(animated: true)).Animated);
        Assert.False(ImageHeader.Read(Pictures.WebPOverview()).Animated);
    }

    [Fact]
    public void Goes_past_thumbnails_metadata_and_bytes_that_fill()
    {
        var (jpeg, thumbnail) = (Pictures.Jpeg(1200, 900), Pictures.Jpeg(160, 120));
        byte[] file =
        [
            .. jpeg[..2],
            .. Pictures.Segment(0xE1, [.. "Exif\0\0"u8, .. thumbnail]),
            .. Pictures.Segment(0xC4, new byte[30]),
            .. (byte[])[0xFF, 0xFF, 0xFF],
            .. jpeg[2..],
            .. thumbnail,
        ];
        var header = ImageHeader.Read(file);
        Assert.Equal((1200, 900, true), (header.Width, header.Height, header.EndsProperly));
    }

    [Fact]
    public void Bytes_behind_the_end_do_no_harm()
    {
        byte[] junk = [0, 1, 2, 0xFF, 3];
        Assert.True(ImageHeader.Read([.. Pictures.Png(), .. junk]).EndsProperly);
        Assert.True(ImageHeader.Read([.. Pictures.Jpeg(), .. junk]).EndsProperly);
        Assert.True(ImageHeader.Read([.. Pictures.Gif(), .. junk]).EndsProperly);
        Assert.True(ImageHeader.Read([.. Pictures.WebPPlain(), .. junk]).EndsProperly);
    }

    [Fact]
    public void Takes_no_size_from_a_header_that_lies()
    {
        var png = Pictures.Png();
        png[16] = 0x80; // a width beyond what the format allows
        Assert.Equal(("image/png", 0, 0, 0, ""), Facts(ImageHeader.Read(png)));
        var webp = Pictures.WebPPlain(700, 700);
        webp[20] |= 1; // no whole picture but a difference to one before
        Assert.Equal(("image/webp", 0, 0, 0, ""), Facts(ImageHeader.Read(webp)));
    }

    private static (string, int, int, int, string) Facts(ImageHeader header) =>
        (header.Type, header.Width, header.Height, header.Bits, ColourNames.Of(header.Colour));
}
