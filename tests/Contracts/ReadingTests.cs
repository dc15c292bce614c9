using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Tests.Contracts;

/// <summary>Texts, sizes and conditions as people write them.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("512", 512L)]
    [InlineData("64KB", 65_536L)]
    [InlineData("5 MB", 5_242_880L)]
    [InlineData("1gb", 1_073_741_824L)]
    [InlineData("", null)]
    [InlineData("KB", null)]
    [InlineData("-1", null)]
    [InlineData("1.5MB", null)]
    [InlineData("5TB", null)]
    [InlineData("9223372036854775807KB", null)]
    public void Reads_a_size(string text, long? bytes) => Assert.Equal(bytes, ByteSize.Read(text));

    [Theory]
    [InlineData("a: [1, 2")]
    [InlineData("a: {b")]
    [InlineData("a: \"b")]
    [InlineData("a: 'b")]
    [InlineData("a:\n\t- b")]
    [InlineData("- a\nb: c")]
    [InlineData("a: b: c")]
    [InlineData("a: @b")]
    [InlineData("a: %b")]
    [InlineData("? [a]\n: b")]
    [InlineData("a: *b")]
    [InlineData("a: |x\n b")]
    [InlineData("}")]
    public void Broken_YAML_is_a_problem_and_never_a_crash(string text)
    {
        var problems = new Problems();
        Assert.Null(YamlTree.Read("file", text, problems));
        Assert.StartsWith("not YAML: ", Assert.Single(problems.InOrder).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var problems = new Problems();
        Assert.Null(YamlTree.Read("file", new string('[', 5000), problems));
        Assert.Contains(
            "nested more than 64 levels",
            Assert.Single(problems.InOrder).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("present", true, false, "")]
    [InlineData("absent", false, true, "")]
    [InlineData("'present'", false, false, "present")]
    [InlineData("[text, absent]", false, true, "text")]
    [InlineData("[text, 'absent']", false, false, "text,absent")]
    [InlineData("[a, present]", true, false, "a")]
    [InlineData("a", false, false, "a")]
    public void Reads_a_condition(string written, bool present, bool absent, string values)
    {
        var problems = new Problems();
        var map = (TreeMap)YamlTree.Read("file", $"when: {{ x: {written} }}", problems)!;
        var condition = Assert.Single(ConditionReader.Read(new MapReader(map, "it", problems), "when"));
        Assert.Empty(problems.InOrder);
        Assert.Equal((present, absent), (condition.Present, condition.Absent));
        Assert.Equal(values, string.Join(',', condition.Values));
    }
}
