using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>A type without its sentence is found, whatever kind of type it is.</summary>
public sealed class SummariesTests
{
    [Theory]
    [InlineData("class A;")]
    [InlineData("// a comment is no summary\nrecord A;")]
    [InlineData("/// <summary></summary>\ninterface IA;")]
    [InlineData("/// <remarks>says more</remarks>\nenum A { }")]
    [InlineData("/// <summary>Outer.</summary>\nclass A { internal struct B; }")]
    public void Finds_a_type_without_a_summary(string text) => Assert.Single(Missing(text));

    [Theory]
    [InlineData("/// <summary>What it is for.</summary>\nclass A;")]
    [InlineData("/// <summary>\n/// What it is for.\n/// </summary>\n[Flags]\npublic enum A { }")]
    [InlineData("/// <summary>Outer.</summary>\nclass A { private class B; struct C; }")]
    public void Accepts_a_type_with_a_summary(string text) => Assert.Empty(Missing(text));

    [Fact]
    public void Wants_one_summary_for_all_parts_of_a_type()
    {
        Assert.Empty(Missing("/// <summary>All.</summary>\npartial class A;", "partial class A;"));
        Assert.Single(Missing("partial class A;", "partial class A;"));
        Assert.Single(Missing("/// <summary>All.</summary>\npartial class A;", "class A<T>;"));
    }

    private static IEnumerable<string> Missing(params string[] texts) =>
        Summaries.Missing(texts.Select(text => new SourceFile("emulator/Sample.cs", text)));
}
