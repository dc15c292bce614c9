using System.Text;
using Emulator.Plans.Media;

namespace Emulator.Tests.Plans.Media;

/// <summary>A link is never fetched; the made-up host says in the address what would have come.</summary>
public sealed class LinkFactsTests
{
    [Theory]
    [InlineData("https://images.emulator.test/photo.jpg")]
    [InlineData("http://images.emulator.test/photo.jpg")]
    [InlineData("HTTPS://Images.Emulator.Test:8443/a/b/photo.jpg#top")]
    public void Has_a_sensible_image_at_once(string address)
    {
        var facts = Read(address);
        Assert.Equal(
            ("image/jpeg", "jpg", 102_400L, 200),
            (facts.Declared, facts.Extension, facts.Bytes, facts.Status)
        );
        Assert.Equal(("image/jpeg", 800, 600), (facts.Header.Type, facts.Header.Width, facts.Header.Height));
        Assert.Equal((8, ImageColour.Rgb, true), (facts.Header.Bits, facts.Header.Colour, facts.Header.EndsProperly));
    }

    [Theory]
    [InlineData("a.png", "image/png", "image/png")]
    [InlineData("a.WEBP", "image/webp", "image/webp")]
    [InlineData("a", "image/jpeg", "image/jpeg")]
    [InlineData("", "image/jpeg", "image/jpeg")]
    [InlineData("a.html", "text/html", "text/html")]
    [InlineData("a.jpg?type=image/gif", "image/gif", "image/gif")]
    [InlineData("a.jpg?type=image%2Fgif", "image/gif", "image/gif")]
    [InlineData("a.jpg?type=image/jpeg;q=1", "image/jpeg;q=1", "image/jpeg")]
    [InlineData("a.jpg?type=image/jpg", "image/jpg", "image/jpeg")]
    [InlineData("a.jpg?type=image/png&found=image/webp", "image/png", "image/webp")]
    [InlineData("a.jpg?type=audio/aac", "audio/aac", "")]
    [InlineData("a.jpg?bytes=31", "image/jpeg", "")]
    public void Goes_by_ending_and_type(string target, string declared, string found)
    {
        var facts = Read("https://images.emulator.test/" + target);
        Assert.Equal((declared, found), (facts.Declared, facts.Header.Type));
    }

    [Fact]
    public void Is_what_its_query_says()
    {
        var facts = Read(
            "https://images.emulator.test/a.png?bytes=6000000&width=16001&height=3&status=404&colour=cmyk&bits=16&v=7"
        );
        Assert.Equal((6_000_000L, 404), (facts.Bytes, facts.Status));
        Assert.Equal((16001, 3, 16), (facts.Header.Width, facts.Header.Height, facts.Header.Bits));
        Assert.Equal(ImageColour.Cmyk, facts.Header.Colour);
    }

    [Theory]
    [InlineData("", 102_400, true)]
    [InlineData("?truncate=500", 500, false)]
    [InlineData("?bytes=400&truncate=500", 400, true)]
    [InlineData("?bytes=500&truncate=500", 500, true)]
    [InlineData("?truncate=0", 0, true)] // nothing shows that there is more
    public void Breaks_off_where_it_is_told_to(string query, long bytes, bool whole)
    {
        var facts = Read("https://images.emulator.test/a.jpg" + query);
        Assert.Equal((bytes, whole), (facts.Bytes, facts.Header.EndsProperly));
    }

    [Theory]
    [InlineData("?bytes=many", "images.emulator.test: 'bytes' is no whole number")]
    [InlineData("?bytes=-1", "images.emulator.test: 'bytes' is no whole number")]
    [InlineData("?widht=7", "images.emulator.test takes 'width', not the like")]
    [InlineData("?colour=blue", "images.emulator.test: no colour is called so")]
    [InlineData("?utm_source=x", "")]
    [InlineData("?", "")]
    [InlineData("?&&=&a", "")]
    public void Says_what_of_the_query_was_not_understood(string query, string misread)
    {
        LinkFacts.Of(Encoding.UTF8.GetBytes("https://images.emulator.test/a.jpg" + query), out var said);
        Assert.Equal(misread, said);
    }

    [Theory]
    [InlineData("https://example.com/a/b.png?x=/c.gif", "png")]
    [InlineData("https://example.com/a.b/c", "")]
    [InlineData("https://example.com", "")]
    [InlineData("example.com/a.JPG", "JPG")]
    [InlineData("https://me@images.emulator.test/a.png", "png")]
    [InlineData("https://images.emulator.test.example.com/a.png", "png")]
    [InlineData("ftp://images.emulator.test/a.png", "png")]
    [InlineData("images.emulator.test/a.png", "png")]
    [InlineData("https://example.com/a.anunusuallylongending", "anunusuallylonge")]
    [InlineData("", "")]
    [InlineData("#?/", "")]
    public void Knows_of_another_link_only_how_it_ends(string address, string ending)
    {
        var facts = Read(address);
        Assert.False(facts.IsKnown);
        Assert.Equal(ending, facts.Extension);
    }

    private static MediaFacts Read(string address) => LinkFacts.Of(Encoding.UTF8.GetBytes(address), out _);
}
