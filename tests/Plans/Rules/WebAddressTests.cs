using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Tests.Plans.Rules;

/// <summary>What counts as an address on the web; the framework's own parser has the same opinion.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("http://a", true)]
    [InlineData("https://example.com/photo.jpg", true)]
    [InlineData("HTTPS://EXAMPLE.COM", true)]
    [InlineData("https://example.com:8443/a?b=c#d", true)]
    [InlineData("https://example.com?x=1", true)]
    [InlineData("https://example.com:/x", true)]
    [InlineData("http://user:pass@example.com/x", true)]
    [InlineData("http://a_b.example.com/", true)]
    [InlineData("http://127.0.0.1/x", true)]
    [InlineData("http://[::1]/x", true)]
    [InlineData("http://[::1]:80/x", true)]
    [InlineData("https://münchen.example/bild.jpg", true)]
    [InlineData("https://example.com/größe.jpg", true)]
    [InlineData("https://example.com/a\"b<c>", true)]
    [InlineData("", false)]
    [InlineData("http", false)]
    [InlineData("http:", false)]
    [InlineData("http://", false)]
    [InlineData("https://", false)]
    [InlineData("http:///x", false)]
    [InlineData("http://?x", false)]
    [InlineData("http://:80", false)]
    [InlineData("http://user@/x", false)]
    [InlineData("http://a:b/x", false)]
    [InlineData("http://a:65536/x", false)]
    [InlineData("http://a..b/x", false)]
    [InlineData("http://.a/x", false)]
    [InlineData("http://[::1/x", false)]
    [InlineData("http://[1.2.3.4]/", false)]
    [InlineData("http://a<b>/x", false)]
    public void Agrees_with_the_frameworks_parser(string text, bool holds)
    {
        Assert.Equal(holds, new WebAddress().Holds(FieldValue.Of(text)));
        Assert.Equal(holds, Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0);
    }

    [Theory]
    [InlineData("ftp://example.com/x")]
    [InlineData("http://[::1]x/")]
    [InlineData("example.com/x")]
    [InlineData("//example.com/x")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData(" https://example.com")]
    [InlineData("https://example.com/a b")]
    [InlineData("https://example.com/a\n")]
    [InlineData("https://exa mple.com/")]
    public void Is_stricter_than_a_parser_that_mends(string text) =>
        Assert.False(new WebAddress().Holds(FieldValue.Of(text)));

    [Theory]
    [InlineData(8192, true)]
    [InlineData(8193, false)]
    public void Has_a_greatest_length(int length, bool holds) =>
        Assert.Equal(holds, new WebAddress().Holds(FieldValue.Of("https://a/".PadRight(length, 'x'))));
}
