using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What the parts of one provider must know of each other while they are compiled.</summary>
internal sealed class ProviderScope(ProviderContract contract, Problems problems)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public ProviderContract Contract => contract;

    public Problems Problems => problems;

    public AccountPlan Account { get; set; } = new(0, []);

    public Dictionary<string, IdPattern> AccountDefaults { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IdPattern> Ids { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, OutcomePlan> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>The operation that is being compiled.</summary>
    public string Operation { get; set; } = "";

    public ImmutableArray<FieldPath> Recipient { get; } = [.. contract.Recipient.Select(at => FieldPath.Of(at.Text))];

    /// <summary>The verdict that names an outcome; null, with a problem, when there is no such outcome.</summary>
    public Verdict? VerdictOf(string outcome, string subject, string why, Origin origin)
    {
        _used.Add(outcome);
        if (Outcomes.TryGetValue(outcome, out var plan))
        {
            var names = new EntryNames(
                contract.Name,
                contract.Edition,
                Operation,
                outcome,
                subject,
                why,
                plan.Evidence
            );
            return new Verdict(plan, subject, why) { Names = names };
        }

        if (outcome.Length > 0)
        {
            problems.Add(origin, $"outcome '{outcome}' is not defined; {NearestName.Hint(outcome, Outcomes.Keys)}");
        }

        return null;
    }

    /// <summary>As VerdictOf, for an outcome that the contract may leave out.</summary>
    public Verdict? OptionalVerdict(string? outcome, string subject, string why, Origin origin) =>
        outcome is null ? null : VerdictOf(outcome, subject, why, origin);

    public bool IsUsed(OutcomeContract outcome) => outcome.ForScenarios || _used.Contains(outcome.Name);
}
