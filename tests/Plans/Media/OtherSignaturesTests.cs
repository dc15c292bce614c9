using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Tests.Plans.Media;

/// <summary>What is no picture that we read is called by its name all the same.</summary>
public sealed class OtherSignaturesTests
{
    [Theory]
    [InlineData("%PDF-1.7 …", "application/pdf")]
    [InlineData("  <!DOCTYPE html><html>", "text/html")]
    [InlineData("<html>", "text/html")]
    [InlineData("\uFEFF<svg xmlns='…'>", "image/svg+xml")]
    [InlineData("<?xml version='1.0'?>\n<svg>", "image/svg+xml")]
    [InlineData("<?xml version='1.0'?><rss>", "")]
    [InlineData("II*\0xxxx", "image/tiff")]
    [InlineData("MM\0*xxxx", "image/tiff")]
    [InlineData("\0\0\0 ftypavif", "image/avif")]
    [InlineData("\0\0\0 ftypheic", "image/heic")]
    [InlineData("\0\0\0 ftypmp42", "")]
    [InlineData("BMxxxx\0\0\0\0xxxx(\0\0\0", "image/bmp")]
    [InlineData("BMW is a car, not a picture", "")]
    [InlineData("GIF88a", "")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "")]
    [InlineData("", "")]
    [InlineData("hello", "")]
    public void Recognises_what_is_often_sent_in_place_of_a_picture(string start, string type) =>
        Assert.Equal(type, ImageHeader.Read(Encoding.UTF8.GetBytes(start)).Type);
}
