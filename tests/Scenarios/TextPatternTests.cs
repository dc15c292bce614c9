using Emulator.Plans.Scenarios;

namespace Emulator.Tests.Scenarios;

/// <summary>A star stands for any letters; capitals make no difference, nor does what stands between digits.</summary>
public sealed class TextPatternTests
{
    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "ABC", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("abc", "", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("*0429", "447700900429", true)]
    [InlineData("*0429", "447700901429", false)]
    [InlineData("a*", "abc", true)]
    [InlineData("a*", "ba", false)]
    [InlineData("*c", "abc", true)]
    [InlineData("*c", "abcd", false)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a*c", "abbbc", true)]
    [InlineData("a*c", "a", false)]
    [InlineData("ab*bc", "abc", false)]
    [InlineData("ab*bc", "abbc", true)]
    [InlineData("*b*", "abc", true)]
    [InlineData("*b*", "ac", false)]
    [InlineData("*ab*ab*", "ab", false)]
    [InlineData("*ab*ab*", "xabxabx", true)]
    [InlineData("a*b*c", "aXbXc", true)]
    [InlineData("a*b*c", "aXcXb", false)]
    [InlineData("a**c", "abc", true)]
    [InlineData("sale*", "SALE now", true)]
    [InlineData("a.c", "abc", false)]
    public void Fits(string pattern, string text, bool fits) => Assert.Equal(fits, new TextPattern(pattern).Fits(text));

    [Theory]
    [InlineData("+44 7700 900*", "447700900429", true)]
    [InlineData("+44 (7700) 900-429", "447700900429", true)]
    [InlineData("44.7700/900429", "447700900429", true)]
    [InlineData("*429", "447700900429", true)]
    [InlineData("*428", "447700900429", false)]
    [InlineData("group-*", "group-1", true)]
    [InlineData("group-*", "group1", false)]
    public void Fits_recipients_by_their_digits(string pattern, string digits, bool fits) =>
        Assert.Equal(fits, TextPattern.OfDigits(pattern).Fits(digits));

    /// <summary>Many stars over a long text cost no more than looking through it.</summary>
    [Fact]
    public void Is_done_in_no_time_with_many_stars() =>
        Assert.False(new TextPattern(string.Concat(Enumerable.Repeat("*a", 50)) + "*b").Fits(new string('a', 100_000)));
}
