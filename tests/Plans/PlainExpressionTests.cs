using System.Diagnostics;
using System.Text.RegularExpressions;
using Emulator.Plans;

namespace Emulator.Tests.Plans;

/// <summary>An expression is plain only where trying every way is quick, whatever the text.</summary>
public sealed class PlainExpressionTests
{
    private const int Longest = 30_000;

    [Theory]
    [InlineData("")]
    [InlineData(".*")]
    [InlineData("(?i)json")]
    [InlineData("(?i)^/devices/?$")]
    [InlineData("^(.+)$")]
    [InlineData("^[+](.*)$")]
    [InlineData("^$")]
    [InlineData(@"^\[")]
    [InlineData("^(on|1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)?$")]
    [InlineData(@"^[A-Z]{2}\.[A-Za-z0-9]{1,128}$")]
    [InlineData("^v(1[3-9]|20)[.]0$")]
    public void These_are_plain(string written) => Assert.True(PlainExpression.Is(written));

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|a){2,9}$")]
    [InlineData("^a*a*$")]
    [InlineData("^a{0,99}a*$")]
    [InlineData("a+b")]
    [InlineData("a+$")]
    [InlineData("[ab]+c")]
    [InlineData("^a|b+c")]
    [InlineData("^a+?b")]
    [InlineData("a{2,}b")]
    [InlineData("^(?:a)b")]
    [InlineData(@"^\d+$")]
    [InlineData(@"^[\d]+$")]
    [InlineData("^[]a]+$")]
    [InlineData("^[^]a]+$")]
    [InlineData("^[a-z-[aeiou]]+$")]
    [InlineData("a?a?a?a?a?aaaaa")]
    [InlineData("^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b")]
    [InlineData("x^")]
    public void These_may_not_be(string written) => Assert.False(PlainExpression.Is(written));

    /// <summary>Every expression of three pieces that counts as plain, on the texts that are worst for loops.</summary>
    [Fact]
    public void What_is_plain_is_quick_on_every_text()
    {
        string[] pieces = ["a", "a*", "a+", "a?", "[ab]*", "a{0,50}", "(a|b)", "(a*|b)?", "(a|a)?", ".*", "$", "b"];
        string[] texts = [new('a', Longest), new string('a', Longest - 1) + "c"];
        var plain =
            from start in (string[])["", "^"]
            from first in pieces
            from second in pieces
            from third in pieces
            let written = start + first + second + third
            where PlainExpression.Is(written)
            select written;
        var slow = plain.Where(written => texts.Any(text => IsSlow(written, text))).ToArray();
        Assert.Empty(slow);
        Assert.InRange(plain.Count(), 100, 2000);
    }

    private static bool IsSlow(string written, string text)
    {
        var expression = new Regex(written, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
        _ = expression.IsMatch("a");
        var started = Stopwatch.GetTimestamp();
        _ = expression.IsMatch(text);
        return Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(2);
    }
}
