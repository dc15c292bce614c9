namespace Emulator.Tests.Support;

/// <summary>A failing snapshot shows the lines that matter and not the rest.</summary>
public sealed class LineDiffTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nx\nc", "@@ line 2 @@\n  a\n- b\n+ x\n  c")]
    [InlineData("a", "a\nb", "@@ line 2 @@\n  a\n+ b")]
    [InlineData("a\nb", "b", "@@ line 1 @@\n- a\n  b")]
    [InlineData("a\na", "a\na\na", "@@ line 3 @@\n  a\n  a\n+ a")]
    [InlineData("", "a", "@@ line 1 @@\n- \n+ a")]
    [InlineData("a", "a\n", "@@ line 2 @@\n  a\n+ ")]
    [InlineData(
        "1\n2\n3\n4\n5\nold\n6\n7\n8\n9",
        "1\n2\n3\n4\n5\n6\n7\n8\n9",
        "@@ line 6 @@\n  3\n  4\n  5\n- old\n  6\n  7\n  8"
    )]
    public void Shows_what_changed_with_three_lines_around(string approved, string actual, string shown) =>
        Assert.Equal(shown, LineDiff.Between(approved, actual));

    [Fact]
    public void Cuts_a_long_change_and_says_how_much_is_missing()
    {
        var hundred = string.Join('\n', Enumerable.Range(1, 100));
        var shown = LineDiff.Between(hundred, "");
        Assert.Contains("\n- 60\n- … and 40 more lines", shown, StringComparison.Ordinal);
    }
}
