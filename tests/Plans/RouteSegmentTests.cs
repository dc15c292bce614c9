using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Tests.Support;

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
    [InlineData("{x:hex}", "{y:digits}", true)]
    [InlineData("{x:hex}", "{y:letters}", true)]
    [InlineData("{x:digits}", "{y:letters}", false)]
    [InlineData("{x:uuid}", "{y:hex}", false)]
    [InlineData("{x:uuid}", "{y:uuid}", true)]
    [InlineData("{x:uuid}", "{y:letters}", false)]
    [InlineData("{x:uuid}", "x{y}", false)]
    [InlineData("{x:uuid}", "a{y}b", true)]
    [InlineData("{x:uuid}", "g{y}", false)]
    [InlineData("{x:images|videos}", "images", true)]
    [InlineData("{x:images|videos}", "image", false)]
    [InlineData("{x:images|videos}", "{y:videos|audio}", true)]
    [InlineData("{x:images|videos}", "{y:video|audio}", false)]
    [InlineData("{x:images|videos}", "v{y}", true)]
    [InlineData("{x:images|videos}", "v{y:letters}", true)]
    [InlineData("{x:images|videos}", "{y:hex}", false)]
    [InlineData("{x:1|2}", "{y:digits}", true)]
    [InlineData("a{x:b|c}", "{y:abc|ab}", true)]
    [InlineData("a{x:b|c}d", "{y:abc|ab}", false)]
    [InlineData("ä{x}", "{y:letters}", false)]
    [InlineData("ä{x}", "ä{y}", true)]
    [InlineData("ä{x}", "ö{y}", false)]
    [InlineData("ä{x}", "{y}ö", true)]
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
        string[] kinds = ["any", "digits", "version", "hex", "letters", "1v|v1.1|1"];
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

    /// <summary>What takes only some of another's texts must be asked first, or it is never reached.</summary>
    [Fact]
    public void The_narrower_one_is_asked_first()
    {
        string[] around = ["", "1", "v", "v1", "1."];
        string[] kinds = ["any", "digits", "version", "hex", "letters", "1v|v1.1|1", "1v|1"];
        var texts = Texts("1av.", 6).ToArray();
        var segments = around
            .SelectMany(before => kinds, (before, kind) => Segment($"{before}{{x:{kind}}}"))
            .Select(segment => (Segment: segment, Fits: texts.Where(text => segment.Fits(text)).ToHashSet()))
            .ToArray();
        Findings.None(
            from narrow in segments
            from wide in segments
            where narrow.Fits.IsProperSubsetOf(wide.Fits) && narrow.Segment.Narrowness <= wide.Segment.Narrowness
            select $"{narrow.Segment} is narrower than {wide.Segment}"
        );
    }

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
