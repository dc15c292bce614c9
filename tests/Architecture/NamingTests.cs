using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>Names say what things are for, and the engine names no provider.</summary>
public sealed class NamingTests
{
    private static readonly IReadOnlyList<SourceFile> Ours = Repository.Sources("emulator", "tests");
    private static readonly IReadOnlyList<SourceFile> Engine = Repository.Sources("emulator");

    [Fact]
    public void Every_name_says_something() => Findings.None(Ours.SelectMany(Names.Empty));

    [Fact]
    public void Every_type_starts_with_a_summary() => Findings.None(Summaries.Missing(Ours));

    [Fact]
    public void The_program_shows_nothing_to_outsiders() =>
        Findings.None(Engine.Where(source => source.Folder != "Testing").SelectMany(Names.Public));

    [Fact]
    public void No_source_imports_our_own_into_all_others() => Findings.None(Ours.SelectMany(Names.GlobalUsings));

    [Fact]
    public void No_project_imports_our_own_into_all_others() =>
        Findings.None(
            Repository
                .Files.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets")
                .SelectMany(file => Names.GlobalUsings(file, Repository.Read(file)))
        );

    [Fact]
    public void Every_open_end_has_an_issue() => Findings.None(Ours.SelectMany(Names.OpenEnds));

    [Fact]
    public void The_engine_names_no_provider() => Findings.None(Engine.SelectMany(Names.Providers));

    [Theory]
    [InlineData("class JsonHelper;")]
    [InlineData("static class StringUtils { }")]
    [InlineData("record SessionManager();")]
    [InlineData("abstract class PlanBase;")]
    [InlineData("class Outer { enum CommonWords { } }")]
    public void Finds_a_name_that_says_nothing(string text) => Assert.Single(Names.Empty(Sample(text)));

    [Theory]
    [InlineData("class BaseUrl;")]
    [InlineData("class Database;")]
    [InlineData("class Utility;")]
    public void Accepts_a_name_that_only_sounds_like_one(string text) => Assert.Empty(Names.Empty(Sample(text)));

    [Fact]
    public void Finds_a_folder_that_says_nothing() =>
        Assert.Single(Names.Empty(new SourceFile("emulator/Utils/A.cs", "class A;")));

    [Theory]
    [InlineData("public class A;", 1)]
    [InlineData("public record struct A;", 1)]
    [InlineData("internal class A { public class B; }", 0)]
    [InlineData("public static partial class Program;", 0)]
    public void Finds_what_is_public_without_need(string text, int findings) =>
        Assert.Equal(findings, Names.Public(Sample(text)).Count());

    [Theory]
    [InlineData("global using Emulator.Plans;", 1)]
    [InlineData("global using Plan = Emulator.Plans.Catalog;", 1)]
    [InlineData("global using System.Text;", 0)]
    [InlineData("using Emulator.Plans;", 0)]
    public void Finds_a_global_using_of_our_own(string text, int findings) =>
        Assert.Equal(findings, Names.GlobalUsings(Sample(text)).Count());

    [Theory]
    [InlineData("""<Using Include="Emulator.Plans" />""", 1)]
    [InlineData("""<Using Include="Xunit" />""", 0)]
    public void Finds_a_global_using_in_a_project(string text, int findings) =>
        Assert.Equal(findings, Names.GlobalUsings("A.csproj", text).Count());

    [Theory]
    [InlineData("// TODO later", 1)]
    [InlineData("/* FIXME */", 1)]
    [InlineData("/// <summary>TODO</summary>\nclass A;", 1)]
    [InlineData("// TODO #12: say more", 0)]
    [InlineData("""class A { string t = "TODO"; }""", 0)]
    [InlineData("// a todo list", 0)]
    public void Finds_an_open_end_without_an_issue(string text, int findings) =>
        Assert.Equal(findings, Names.OpenEnds(Sample(text)).Count());

    [Theory]
    [InlineData("""var host = "graph.facebook.com";""")]
    [InlineData("// as Gupshup does")]
    [InlineData("class ZapiReply;")]
    [InlineData("class WamidPattern;")]
    public void Finds_the_name_of_a_provider(string text) => Assert.Single(Names.Providers(Sample(text)));

    private static SourceFile Sample(string text) => new("emulator/Plans/Sample.cs", text);
}
