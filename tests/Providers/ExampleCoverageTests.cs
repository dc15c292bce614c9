using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Tests.Support;

namespace Emulator.Tests.Providers;

/// <summary>What a contract claims to know has an example, and every example is about the contract.</summary>
public sealed partial class ExampleCoverageTests
{
    private static readonly IReadOnlyList<ProviderContract> Contracts = new ContractFolder(
        Repository.PathOf("contracts"),
        new Problems()
    ).ReadAll();

    [Fact]
    public void Every_evidenced_outcome_has_an_example()
    {
        Assert.NotEmpty(Contracts);
        Findings.None(Contracts.SelectMany(contract => Unshown(contract, Examples.Of(contract.Name))));
    }

    [Fact]
    public void Finds_an_evidenced_outcome_without_an_example()
    {
        var contract = Contracts.First(contract => contract.Edition == ContractFolder.Documented);
        var evidenced = contract.Outcomes.Count(outcome => outcome.Evidence.Degree != "inferred");
        Assert.Equal(evidenced, Unshown(contract, []).Count());
    }

    [Fact]
    public void Finds_an_outcome_that_an_edition_words_anew_without_an_example()
    {
        var contract = Contracts.First(contract => contract.Edition != ContractFolder.Documented);
        var documented = Examples
            .Of(contract.Name)
            .Where(example => example.Given.Edition == ContractFolder.Documented);
        Assert.NotEmpty(Unshown(contract, documented));
    }

    [Fact]
    public void Every_example_is_of_a_provider_with_a_contract() =>
        Findings.None(Examples.Providers.Except(Contracts.Select(contract => contract.Name)));

    [Fact]
    public void Every_example_says_where_it_was_seen() =>
        Findings.None(Examples.Files.Where(file => Examples.Read(file).Evidence.Source.Length < 10));

    [Fact]
    public void The_name_of_every_file_says_what_the_example_shows() =>
        Findings.None(Examples.Files.Where(file => Path.GetFileName(file) != NameFor(Examples.Read(file).Sentence)));

    private static IEnumerable<string> Unshown(ProviderContract contract, IEnumerable<ExampleContract> examples)
    {
        var shown = examples
            .Where(example => example.Given.Edition == contract.Edition)
            .Select(example => example.Outcome)
            .ToHashSet(StringComparer.Ordinal);
        return contract
            .Outcomes.Where(outcome => outcome.Evidence.Degree != "inferred" && IsOwn(contract, outcome))
            .Where(outcome => !shown.Contains(outcome.Name))
            .Select(outcome => $"{outcome.Origin}: no example of '{outcome.Name}' in edition {contract.Edition}");
    }

    /// <summary>An edition answers only for what it says otherwise than the document.</summary>
    private static bool IsOwn(ProviderContract contract, OutcomeContract outcome)
    {
        var documented = Contracts.First(other =>
            other.Name == contract.Name && other.Edition == ContractFolder.Documented
        );
        return documented == contract
            || documented.Outcomes.FirstOrDefault(other => other.Name == outcome.Name)?.Evidence != outcome.Evidence;
    }

    private static string NameFor(string sentence) =>
        NoLetters().Replace(sentence.ToLowerInvariant().Replace("'", ""), "-").Trim('-') + ".yaml";

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NoLetters();
}
