using Emulator.Tests.Support;

namespace Emulator.Tests.Compilation;

/// <summary>Every mistake in a contract is found, and the message says where, what, and what would be right.</summary>
public sealed class BrokenContractTests
{
    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.GetFiles(BrokenSample.Folder, "*.yaml").Select(Name).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Samples { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Is_told_in_the_approved_words(string sample)
    {
        var problems = BrokenSample.Read(sample).Compile();
        var written = string.Concat(problems.Select(problem => problem + "\n"));
        Snapshot.Match(written, testFile: Path.Combine(BrokenSample.Folder, sample), method: "problems");
    }

    [Fact]
    public void Every_approved_list_belongs_to_a_sample() =>
        Assert.Equal(
            Directory.GetFiles(BrokenSample.Folder, "*.yaml").Select(Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(BrokenSample.Folder, "*.verified.txt").Select(Name).Order(StringComparer.Ordinal)
        );

    /// <summary>Words that blame, or say nothing.</summary>
    [Theory]
    [InlineData("invalid")]
    [InlineData("illegal")]
    [InlineData("error")]
    [InlineData("!")]
    public void Says_no_word_that_helps_nobody(string word)
    {
        var lines = Directory.GetFiles(BrokenSample.Folder, "*.verified.txt").SelectMany(File.ReadLines);
        Findings.None(lines.Where(line => Words(line).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Name(string file) => Path.GetFileName(file).Split('.')[0];

    // What stands in quotes is the author's own; behind a colon of 'not YAML' speaks the parser.
    private static string Words(string line) =>
        string.Concat(
            line.Split(": not YAML")[0]
                .Split(" we can run")[0]
                .Split(", by way of")[0]
                .Split('\'')
                .Where((_, index) => index % 2 == 0)
        );
}
