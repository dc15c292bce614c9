using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>Which texts a capture takes, and what changes where case does not count.</summary>
public sealed class CaptureKindTests
{
    [Theory]
    [InlineData("v1.0", true)]
    [InlineData("v23.0", true)]
    [InlineData("v.0", false)]
    [InlineData("v1.", false)]
    [InlineData("v1", false)]
    [InlineData("1.0", false)]
    [InlineData("v1.0.0", false)]
    [InlineData("va.0", false)]
    public void Knows_a_version(string text, bool fits) => Assert.Equal(fits, CaptureKind.Version.Fits(text));

    [Theory]
    [InlineData("hex", "0aF", true)]
    [InlineData("hex", "0g", false)]
    [InlineData("letters", "aZ", true)]
    [InlineData("letters", "aä", false)]
    [InlineData("letters", "a1", false)]
    [InlineData("uuid", "01234567-89ab-cdef-ABCD-EF0123456789", true)]
    [InlineData("uuid", "01234567-89ab-cdef-ABCD-EF012345678", false)]
    [InlineData("uuid", "01234567-89ab-cdef-ABCD-EF01234567890", false)]
    [InlineData("uuid", "01234567x89ab-cdef-ABCD-EF0123456789", false)]
    [InlineData("uuid", "g1234567-89ab-cdef-ABCD-EF0123456789", false)]
    [InlineData("uuid", "0123456789abcdefABCDEF0123456789", false)]
    [InlineData("images|videos", "videos", true)]
    [InlineData("images|videos", "Videos", false)]
    [InlineData("images|videos", "images|videos", false)]
    [InlineData("images|videos", "", false)]
    public void Knows_a_kind(string kind, string text, bool fits) =>
        Assert.Equal(fits, Segment($"{{x:{kind}}}").Kind.Fits(text));

    [Theory]
    [InlineData("send", "SeNd", true)]
    [InlineData("send", "sent", false)]
    [InlineData("bot{x}", "BOTa", true)]
    [InlineData("{x}.json", "a.JSON", true)]
    [InlineData("{x:images|videos}", "IMAGES", true)]
    [InlineData("{x:version}", "V1.0", true)]
    [InlineData("{x:version}", "W1.0", false)]
    [InlineData("Ä{x}", "äb", true)]
    public void Fits_in_any_case_where_case_does_not_count(string part, string text, bool fits)
    {
        Assert.Equal(fits, Segment(part, ignoresCase: true).Fits(text));
        Assert.Equal(fits, Segment(part, ignoresCase: true).Meets(Segment(text, ignoresCase: true)));
        Assert.False(Segment(part).Fits(text));
    }

    [Theory]
    [InlineData("Bot{x}", "bOT{y:digits}", true)]
    [InlineData("{x}.Json", "{y}.jsoN", true)]
    [InlineData("{x:A|B}", "{y:b|c}", true)]
    [InlineData("V{x}", "{y:version}", true)]
    [InlineData("Ä{x}", "ä{y}", true)]
    [InlineData("W{x}", "{y:version}", false)]
    public void Meets_in_any_case_where_case_does_not_count(string left, string right, bool meets)
    {
        Assert.Equal(meets, Segment(left, ignoresCase: true).Meets(Segment(right, ignoresCase: true)));
        Assert.False(Segment(left).Meets(Segment(right)));
    }

    private static RouteSegment Segment(string part, bool ignoresCase = false) =>
        new PathCompiler(new Problems(), ignoresCase).Compile("/" + part, new Origin("", 1, 1))[0];
}
