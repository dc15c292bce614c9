using Emulator.Cli;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Tests.Guide;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>The READMEs show the scenarios that there are, and what they say can be written, can be.</summary>
public sealed class ReadmeTests
{
    private const string Guide = "scenarios/README.md";

    private static readonly IReadOnlyList<ScenarioRow> Rows = new ScenarioTable(
        new LoadedScenarios(ShippedScenarios.Catalog, ShippedScenarios.Book)
    ).Rows();

    public static TheoryData<int> Blocks { get; } =
    [.. GuideBlock.Read(Repository.Read(Guide)).Where(block => block.Language == "yaml").Select(block => block.Line)];

    [Fact]
    public void The_table_names_every_scenario() => Snapshot.Match(ScenariosMarkdown.Table(Rows));

    [Fact]
    public void The_table_of_recipients_names_every_code() => Snapshot.Match(ScenariosMarkdown.Recipients(Rows));

    [Fact]
    public void The_guide_holds_the_table() => Holds(Guide, "scenarios", ScenariosMarkdown.Table(Rows));

    [Theory]
    [InlineData(Guide)]
    [InlineData("README.md")]
    public void Both_hold_the_table_of_recipients(string file) =>
        Holds(file, "recipients", ScenariosMarkdown.Recipients(Rows));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_example_of_the_guide_is_a_scenario(int line)
    {
        var block = GuideBlock.Read(Repository.Read(Guide)).Single(block => block.Line == line);
        var (name, problems) = (block.Text.Contains("scenario:") ? "rate-limited-twice" : "example", new Problems());
        var plan = DefinedScenario.Read(name, block.Text, ShippedScenarios.Catalog, problems);
        Findings.None(problems.InOrder.Select(problem => $"{Guide}:{line}: {problem}"));
        Assert.NotEmpty(plan!.Steps);
    }

    /// <summary>What stands in backquotes in the first column of the table of texts can be asked for.</summary>
    [Fact]
    public void Every_text_of_the_guide_can_be_asked_for()
    {
        var table = Repository.Read(Guide).Split("| text | means |\n|---|---|\n")[1].Split("\n\n")[0];
        var texts = table
            .Split('\n')
            .SelectMany(row => row.Split('|')[1].Split('·'))
            .Select(text => text.Trim(' ', '`'))
            .ToArray();
        Assert.True(texts.Length > 8);
        var check = new WishCheck(ShippedScenarios.Catalog, ShippedScenarios.Book);
        Findings.None(texts.Select(text => check.Read(text).Refusal?.Detail).OfType<string>());
    }

    [Fact]
    public void Every_key_of_a_scenario_is_told() =>
        Assert.All(
            ScenarioWords.File.Keys.Select(key => key.Name),
            key => Assert.Contains($"`{key}`", Repository.Read(Guide), StringComparison.Ordinal)
        );

    private static void Holds(string file, string name, string table)
    {
        var text = Repository.Read(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains($"<!-- {name} -->\n{table}<!-- /{name} -->", text, StringComparison.Ordinal);
    }
}
