using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans;

namespace Emulator.Cli;

/// <summary>Where a request ends, in words: the outcome, its status, and how we know.</summary>
internal sealed class EndingText(ProviderPlan plan)
{
    private readonly List<OutcomePlan> _named = [];

    /// <summary>The outcomes that were spoken of, each once, in that order.</summary>
    public IReadOnlyList<OutcomePlan> Named => _named;

    /// <summary>The outcome alone, or the map that names it and says more.</summary>
    public string Of(Tree? ending, Evidence? around = null) =>
        ending switch
        {
            TreeText name => Outcome(name.Value, around),
            TreeMap map when (map.Find("else") ?? map.Find("outcome"))?.Value is TreeText name => Outcome(
                name.Value,
                EvidenceIn(map) ?? around
            ) + Says(map),
            _ => "",
        };

    public static Evidence? EvidenceIn(TreeMap map) =>
        map.Find("evidence")?.Value is TreeText degree
            ? new Evidence(degree.Value, (map.Find("source")?.Value as TreeText)?.Value ?? "")
            : null;

    private string Outcome(string name, Evidence? around)
    {
        if (!plan.Outcomes.TryGetValue(name, out var verdict))
        {
            return name;
        }

        var outcome = verdict.Outcome;
        if (!_named.Contains(outcome))
        {
            _named.Add(outcome);
        }

        var degree = outcome.IsOurs ? "the emulator's own" : Weaker(outcome.Evidence, around?.Degree);
        var source = around is { Source.Length: > 0 } ? $" ({around.Source})" : "";
        return $"{name} {outcome.Reply.Status} [{degree}]{source}";
    }

    private static string Says(TreeMap map) =>
        map.Find("say")?.Value is TreeMap says
            ? ", saying " + string.Join(", ", says.Entries.Select(say => $"{say.Name}: {Sentence.InWords(say.Value)}"))
            : "";

    private static string Weaker(string one, string? other) =>
        Array.IndexOf(Evidence.Degrees, other) > Array.IndexOf(Evidence.Degrees, one) ? other! : one;
}
