using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>Expressions are read at once, and run later: what cannot run in linear time is told at once too.</summary>
public sealed class LinearExpressionTests
{
    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("a(?!b)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a+)b")]
    [InlineData("(a)?(?(1)b|c)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"(?<x>a)\k<x>")]
    [InlineData(@"(?'open'a)(?'close-open'b)")]
    [InlineData(@"\Ga")]
    public void What_looks_around_or_back_is_refused_before_it_meets_a_text(string written) =>
        Assert.Throws<NotSupportedException>(() => new LinearExpression(written));

    [Theory]
    [InlineData("[a")]
    [InlineData("a)")]
    [InlineData("(?P<x>a)")]
    public void What_is_no_expression_is_refused_before_it_meets_a_text(string written) =>
        Assert.ThrowsAny<ArgumentException>(() => new LinearExpression(written));

    [Theory]
    [InlineData("(?i)^JSON$", "json", true)]
    [InlineData("^(?:a|b)+$", "abab", true)]
    [InlineData("^(?<x>a)$", "b", false)]
    [InlineData(@"^\\1$", @"\1", true)]
    public void Other_groups_run(string written, string text, bool fits) =>
        Assert.Equal(fits, new LinearExpression(written).Fits(text));

    [Fact]
    public void Groups_have_the_numbers_that_they_have_in_a_match()
    {
        var expression = new LinearExpression("^(?<area>[0-9]+)-([0-9]+)$");
        Assert.Equal("0351", expression.Match("0351-42").Groups[expression.GroupOf("area")].Value);
        Assert.Equal(-1, expression.GroupOf("city"));
        Assert.Equal(["0", "1", "area"], expression.GroupNames);
    }
}
