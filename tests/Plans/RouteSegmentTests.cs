using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>When two parts of two claims could be the same text.</summary>
public sealed class RouteSegmentTests
{
    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("a", "{x}", true)]
    [InlineData("12", "{x:digits}", true)]
    [InlineData("a", "{x:digits}", false)]
    [InlineData("bot", "bot{x}", false)]
    [InlineData("bota", "bot{x}", true)]
    [InlineData("{x}", "{y:version}", true)]
    [InlineData("{x:digits}", "{y:digits}", true)]
    [InlineData("{x:digits}", "{y:version}", false)]
    [InlineData("{x:version}", "bot{y}", false)]
    [InlineData("{x:digits}", "bot{y}", false)]
    [InlineData("{x:digits}", "1{y}", true)]
    [InlineData("{x:version}", "v{y}", true)]
    [InlineData("{x:version}", "v1.{y:digits}", true)]
    [InlineData("{x:version}", "vv{y}", false)]
    [InlineData("{x:version}", "{y}.json", false)]
    [InlineData("{x:version}", "{y}.0", true)]
    [InlineData("{x:digits}", "{y}.0", false)]
    [InlineData("a{x}", "b{y}", false)]
    [InlineData("a{x}", "ab{y}", true)]
    [InlineData("{x}.json", "{y}.xml", false)]
    [InlineData("{x}.json", "{y}json", true)]
    public void Meets_what_could_be_the_same(string left, string right, bool meets)
    {
        Assert.Equal(meets, Segment(left).Meets(Segment(right)));
        Assert.Equal(meets, Segment(right).Meets(Segment(left)));
    }

    /// <summary>The oracle is every short text of the letters that matter.</summary>
    [Fact]
    public void Never_misses_a_text_that_fits_both()
    {
        string[] around = ["", "1", "v", "v1", ".", ".1", "1.1"];
        string[] kinds = ["any", "digits", "version"];
        var segments = around
            .SelectMany(before => around, (before, after) => (before, after))
            .SelectMany(pair => kinds, (pair, kind) => Segment($"{pair.before}{{x:{kind}}}{pair.after}"))
            .ToArray();
        var texts = Texts("1v.", 6).ToArray();
        foreach (var left in segments)
        {
            var fits = texts.Where(text => left.Fits(text)).ToArray();
            foreach (var right in segments.Where(right => !left.Meets(right)))
            {
                Assert.DoesNotContain(fits, text => right.Fits(text));
            }
        }
    }

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

    private static IEnumerable<string> Texts(string letters, int longest) =>
        Enumerable
            .Range(1, longest)
            .Aggregate(
                (All: Enumerable.Empty<string>(), Last: (IEnumerable<string>)[""]),
                (texts, _) =>
                {
                    var longer = texts.Last.SelectMany(_ => letters, (text, letter) => text + letter).ToArray();
                    return (texts.All.Concat(longer), longer);
                }
            )
            .All;

    private static RouteSegment Segment(string part) =>
        new PathCompiler(new Problems()).Compile("/" + part, new Origin("", 1, 1))[0];
}
