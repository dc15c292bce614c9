using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'check': every problem of contracts and scenarios, or what the contracts stand on.</summary>
internal sealed class CheckVerb(Terminal terminal, TimeProvider wall)
{
    public int Run(Settings settings)
    {
        if (LoadedContracts.Load(settings, terminal, _ => true) is not { } providers)
        {
            return ExitCode.Failed;
        }

        if (LoadedScenarios.Load(settings, terminal) is null)
        {
            return ExitCode.Failed;
        }

        var text = new Outline();
        foreach (var provider in providers)
        {
            Describe(provider, text);
        }

        text.Add(0, "no problems");
        terminal.Say(text.ToString());
        return ExitCode.Done;
    }

    private void Describe(LoadedProvider provider, Outline text)
    {
        var written = provider.Trees[0].ProviderMap!;
        text.Add(0, $"{provider.Name}: {provider.Family.About}");
        if (SourceAge.Of(written, wall.GetUtcNow()) is { } source)
        {
            text.Add(1, source);
        }

        foreach (var contract in provider.Contracts)
        {
            var examples = provider.Examples.Where(example => example.Example.Given.Edition == contract.Edition);
            Describe(contract, [.. examples.Select(example => example.Example.Outcome)], text);
        }

        if (written.Find("differences")?.Value is TreeList { Items.Count: > 0 } differences)
        {
            text.Add(1, "not imitated:");
            foreach (var difference in differences.Items.OfType<TreeText>())
            {
                text.Add(2, $"- {difference.Value}");
            }
        }

        text.Blank();
    }

    private static void Describe(ProviderContract contract, string[] shown, Outline text)
    {
        var counts = Evidence.Degrees.Select(degree => (degree, count: contract.Outcomes.Count(Is(degree))));
        var said = counts.Where(pair => pair.count > 0).Select(pair => $"{pair.count} {pair.degree}");
        text.Add(1, $"{contract.Edition}: {contract.Outcomes.Count} outcomes: {string.Join(", ", said)}");
        var inferred = contract.Outcomes.Where(Is("inferred")).Select(outcome => outcome.Name);
        List("inferred", inferred, text);
        var examples = shown.CountBy(name => name).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        List(
            shown.Length == 1 ? "1 example" : $"{shown.Length} examples",
            examples.Select(pair => $"{pair.Key} {pair.Value}"),
            text
        );
        if (contract.Edition == ContractFolder.Documented)
        {
            var evidenced = contract
                .Outcomes.Where(outcome => !Is("inferred")(outcome))
                .Select(outcome => outcome.Name);
            List("without an example", evidenced.Except(shown), text);
        }
    }

    private static Func<OutcomeContract, bool> Is(string degree) => outcome => outcome.Evidence.Degree == degree;

    private static void List(string what, IEnumerable<string> names, Outline text)
    {
        if (names.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } all)
        {
            text.Add(2, $"{what}: {string.Join(", ", all)}");
        }
    }
}
