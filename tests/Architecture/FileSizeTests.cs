using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>Files, lines and methods stay short enough to be read.</summary>
public sealed class FileSizeTests
{
    [Fact]
    public void No_file_line_or_method_is_too_long() =>
        Findings.None(Repository.Sources("emulator", "tests").SelectMany(FileSizes.TooLong));

    [Fact]
    public void Most_files_are_short() => Findings.None(FileSizes.TooLong(Repository.Sources("emulator")));

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    public void Accepts_a_file_up_to_the_limit(int lines) => Assert.Empty(FileSizes.TooLong(Comments(lines)));

    [Fact]
    public void Finds_a_file_of_151_lines() =>
        Assert.StartsWith(
            "emulator/Sample.cs: 151 lines, more than 150",
            Only(Comments(151)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Finds_a_line_of_121_characters()
    {
        Assert.Empty(FileSizes.TooLong(Sample(new string('/', 120))));
        Assert.Equal(
            "emulator/Sample.cs:2: 121 characters, more than 120",
            Only(Sample("//\n" + new string('/', 121) + "\n//"))
        );
    }

    [Theory]
    [InlineData("[Fact]\nvoid M()\n{\n~}")]
    [InlineData("// why\npublic M()\n{\n~}")]
    [InlineData("int L()\n{ var t = \"}\"; // }\n~ return 1; }")]
    [InlineData("int F => 1; void N() { }\nM() {\n\n~}")]
    [InlineData("int P { get\n{ // }\n~ return 1; } }")]
    [InlineData("int P =>\n1\n~;")]
    [InlineData("public static M operator +(M a, M b)\n{ return\n~ a; }")]
    public void Finds_a_method_of_31_lines(string member)
    {
        var good = member.Replace("~", Lines(27), StringComparison.Ordinal);
        var bad = member.Replace("~", Lines(28), StringComparison.Ordinal);
        Assert.Empty(FileSizes.TooLong(Sample($"class M {{\n{good}\n}}")));
        Assert.EndsWith(
            ": a method of 31 lines, more than 30",
            Only(Sample($"class M {{\n{bad}\n}}")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Does_not_count_the_rows_of_a_theory() =>
        Assert.Empty(FileSizes.TooLong(Sample($"class M {{\n[A(\n{Lines(40)})]\nvoid N() {{ }}\n}}")));

    [Theory]
    [InlineData(new[] { 60 }, 0)]
    [InlineData(new[] { 10, 60, 150 }, 1)]
    [InlineData(new[] { 10, 61, 61, 61 }, 1)]
    [InlineData(new[] { 70, 80, 130 }, 2)]
    [InlineData(new int[0], 1)]
    [InlineData(new[] { 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 150 }, 0)]
    public void Finds_folders_where_long_files_are_the_rule(int[] lengths, int findings) =>
        Assert.Equal(findings, FileSizes.TooLong(lengths.Select(Comments)).Count());

    private static string Only(SourceFile source) => Assert.Single(FileSizes.TooLong(source));

    private static SourceFile Comments(int lines) => Sample(string.Concat(Enumerable.Repeat("//\n", lines)));

    private static string Lines(int count) => new('\n', count);

    private static SourceFile Sample(string text) => new("emulator/Sample.cs", text);
}
