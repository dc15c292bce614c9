using Emulator.Compilation.Schema;
using Emulator.Contracts;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Compilation.Schema;
using Emulator.Tests.Support;
using Emulator.Wording;
using NJsonSchema;

namespace Emulator.Tests.Scenarios;

/// <summary>The scenarios that are shipped are many, say what they are, and ask for nothing that nobody has.</summary>
public sealed class ShippedScenariosTests
{
    private const string SchemaFile = "scenarios/scenario.schema.json";

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(ScenarioSchema.Make()).GetAwaiter().GetResult()
    );

    public static TheoryData<string> Files { get; } = [.. ShippedScenarios.Files];

    [Fact]
    public void Are_as_many_as_there_are_files() =>
        Assert.Equal(
            ShippedScenarios.Files,
            ShippedScenarios.All.Select(plan => $"{plan.Name}.yaml").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Are_more_than_thirty() => Assert.True(ShippedScenarios.All.Count > 30);

    [Fact]
    public void Include_every_name_that_providers_share() =>
        Assert.Empty(GenericNames.All.Except(ShippedScenarios.Book.Names));

    [Fact]
    public void Include_every_fault_on_the_wire() => Assert.Empty(FaultNames.All.Except(ShippedScenarios.Book.Names));

    /// <summary>Where one name in a list is shared by all, the compiler lets the others be anything.</summary>
    [Fact]
    public void Ask_for_outcomes_that_some_provider_has()
    {
        var plans = ShippedScenarios.Catalog.Providers.Values.SelectMany(family => family.Editions.Values);
        var known = plans.SelectMany(plan => plan.Outcomes.Keys).Concat(GenericNames.All).Append(Wish.AsJudged);
        var asked = ShippedScenarios.All.SelectMany(plan => plan.Steps).SelectMany(step => step.Outcomes);
        Assert.Empty(asked.Except(known));
    }

    [Fact]
    public void Can_be_done_by_a_provider_at_least() =>
        Assert.Empty(ShippedScenarios.All.Except(ShippedScenarios.Pairs.Select(pair => pair.Plan)));

    [Fact]
    public void Have_codes_of_their_own()
    {
        var codes = ShippedScenarios.All.Select(plan => plan.Code).Where(code => code.Length > 0).ToArray();
        Assert.True(codes.Length > 30);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Say_what_happens_in_sentences_without_the_words_of_http() =>
        Findings.None(
            from plan in ShippedScenarios.All
            where
                !plan.About.EndsWith('.')
                || plan.About.Contains("HTTP 4", StringComparison.Ordinal)
                || plan.About.Contains("status code", StringComparison.OrdinalIgnoreCase)
            select plan.Name
        );

    [Fact]
    public void The_schema_is_the_one_that_the_table_makes() =>
        Assert.True(
            ScenarioSchema.Make() == Repository.Read(SchemaFile),
            $"{SchemaFile} is not what the table makes; write it with: "
                + $"dotnet run --project emulator -- schema scenarios > {SchemaFile}"
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Pass_the_schema_that_their_first_line_names(string file)
    {
        var (problems, text) = (new Problems(), Repository.Read($"scenarios/{file}"));
        var tree = YamlTree.Read(file, text, problems)!;
        Assert.Empty(problems.InOrder);
        Assert.StartsWith("# yaml-language-server: $schema=./scenario.schema.json\n", text, StringComparison.Ordinal);
        Findings.None(Schema.Value.Validate(TreeJson.Of(tree)).Select(error => $"{error.Path}: {error.Kind}"));
    }
}
