using Emulator.Wording;

namespace Emulator.Tests.Wording;

/// <summary>The nearest name is the one that a slip of the finger would have spoilt.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Known = ["check", "serve", "routes", "session"];

    [Theory]
    [InlineData("chekc", "check")]
    [InlineData("sesion", "session")]
    [InlineData("SERVE", "serve")]
    [InlineData("route", "routes")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string written, string? meant) =>
        Assert.Equal(meant, NearestName.Find(written, Known));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xabc", 1)]
    [InlineData("abc", "xyz", 3)]
    [InlineData("", "abc", 3)]
    public void Counts_the_letters_that_differ(string left, string right, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(left, right));
        Assert.Equal(distance, NearestName.Distance(right, left));
    }

    [Fact]
    public void Lists_what_is_known_when_nothing_is_near() =>
        Assert.Equal("known: check, routes, serve, session", NearestName.Hint("xyz", Known));

    [Fact]
    public void Says_so_when_nothing_is_known() => Assert.Equal("none is known", NearestName.Hint("xyz", []));
}
