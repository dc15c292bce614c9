using Emulator.Tests.Support;

namespace Emulator.Tests.Architecture;

/// <summary>Arrows between the folders of `emulator/` point one way only.</summary>
public sealed class ImportRulesTests
{
    private static readonly SourceFile[] Others =
    [
        new("emulator/Plans/Catalog.cs", "namespace Emulator.Plans; class Catalog { public static int Size; }"),
        new("emulator/Serving/ReadBody.cs", "namespace Emulator.Serving; static class ReadBody { }"),
        new("emulator/Hosting/Settings.cs", "namespace Emulator.Hosting; class Settings { public int Port; }"),
        new(
            "emulator/Admin/Pages.cs",
            "namespace Emulator.Admin; static class Pages { public static int Twice(this int n) => n; }"
        ),
    ];

    private static readonly Lazy<SourceFile[]> Sources = new(() =>
        [.. Repository.Sources("emulator").Where(source => source.Folder != "Testing")]
    );

    [Fact]
    public void Every_folder_uses_only_what_it_may() =>
        Findings.None(ImportRules.Broken(UseReader.Read(Sources.Value)));

    [Fact]
    public void Every_name_in_the_sources_is_understood() => Findings.None(UseReader.NamesNotUnderstood(Sources.Value));

    [Theory]
    [InlineData("Serving", "Catalog c;")]
    [InlineData("Serving", "int n = Catalog.Size;")]
    [InlineData("Serving", "HttpContext h;")]
    [InlineData("Plans", "DateTimeOffset at; TimeSpan after; Stream s;")]
    [InlineData("Cli", "Settings s; Catalog c; File f;")]
    [InlineData("Wording", "string text; List<int> numbers;")]
    public void Accepts_what_a_folder_may_use(string folder, string member) =>
        Assert.Empty(BrokenBy($"emulator/{folder}/Sample.cs", member));

    [Theory]
    [InlineData("Plans", "Settings s;", "Plans may not use Hosting (Settings)")]
    [InlineData("Plans", "Hosting.Settings s;", "Plans may not use Hosting (Settings)")]
    [InlineData("Plans", "List<Settings?[]> s;", "Plans may not use Hosting (Settings)")]
    [InlineData("Wording", "int n = Catalog.Size;", "Wording may not use Plans (Catalog)")]
    [InlineData("Wording", "int n = Emulator.Plans.Catalog.Size;", "Wording may not use Plans (Catalog)")]
    [InlineData("Serving", "int n = 1.Twice();", "Serving may not use Admin (Pages)")]
    [InlineData("Plans", "HttpContext h;", "Plans knows nothing of HTTP")]
    [InlineData("State", "HttpClient h;", "State knows nothing of HTTP")]
    [InlineData("Compilation", "YamlDotNet.Core.Mark m;", "only Contracts/YamlTree.cs knows YamlDotNet")]
    [InlineData("Plans", """string t = File.ReadAllText("x");""", "Plans know no files")]
    [InlineData("Plans", "DateTime at;", "Plans know neither clock nor chance")]
    [InlineData("Plans", "object r = new Random(1);", "Plans know neither clock nor chance")]
    [InlineData("Gossip", "Catalog c;", "folder 'Gossip' has no line in ImportRules")]
    public void Finds_what_a_folder_may_not_use(string folder, string member, string found) =>
        Assert.Contains(
            BrokenBy($"emulator/{folder}/Sample.cs", member),
            broken => broken.Contains(found, StringComparison.Ordinal)
        );

    [Fact]
    public void Says_file_and_line() =>
        Assert.StartsWith(
            "emulator/Plans/Sample.cs:4: ",
            Assert.Single(BrokenBy("emulator/Plans/Sample.cs", "Settings s;")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Finds_a_step_that_runs_another_step() =>
        Assert.Contains(
            "only the line runs a step, and ReadBody is one",
            Assert.Single(BrokenBy("emulator/Serving/CheckBody.cs", "object b = typeof(ReadBody);")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("RequestLine")]
    [InlineData("JudgeRequest")]
    public void Lets_the_line_run_its_steps(string file) =>
        Assert.Empty(BrokenBy($"emulator/Serving/{file}.cs", "object b = typeof(ReadBody);"));

    [Fact]
    public void Finds_a_name_that_it_does_not_understand() =>
        Assert.NotEmpty(UseReader.NamesNotUnderstood([Sample("emulator/Plans/Sample.cs", "Unheard of;")]));

    private static IEnumerable<string> BrokenBy(string path, string member) =>
        ImportRules.Broken(UseReader.Read([.. Others, Sample(path, member)]));

    private static SourceFile Sample(string path, string member) =>
        new(
            path,
            $$"""
            namespace Emulator.{{path.Split('/')[1]}};
            using Plans; using Hosting; using Admin; using Serving;
            class Sample {
                {{member}} }
            """
        );
}
