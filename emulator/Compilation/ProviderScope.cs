using System.Collections.Immutable;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What the parts of one provider must know of each other while they are compiled.</summary>
internal sealed class ProviderScope(ProviderContract contract, Problems problems)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly string[] _captures =
    [
        .. contract.Operations.SelectMany(each => each.Paths).SelectMany(PathCompiler.Captures),
    ];

    public ProviderContract Contract => contract;

    public MemoryBook Memory { get; } = new(contract, problems);

    public Problems Problems => problems;

    public AccountPlan Account { get; set; } = new(0, []);

    public Dictionary<string, IdPattern> AccountDefaults { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, IdPattern> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Filters that the contract itself describes; each knows whether anything uses it.</summary>
    public NamedFilters Rewrites { get; } = new("rewrite");

    public NamedFilters Tables { get; } = new("table");

    public Dictionary<string, OutcomePlan> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes outcomes that say other things for one check.</summary>
    public OutcomeCompiler? Variants { get; set; }

    /// <summary>What the loops have at hand around what is compiled now.</summary>
    public ItemBook Items { get; } = new(problems);

    /// <summary>The fields that anything in the contract speaks of.</summary>
    public FieldIndex Fields { get; } = new();

    public FieldWays Ways => new(Fields, problems);

    /// <summary>The operation that is being compiled.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Where that operation's message is described; null when it sends none.</summary>
    public MessagePlaces? Message { get; set; }

    /// <summary>The fields of a body that may name the recipient.</summary>
    public ImmutableArray<FieldPath> Recipient { get; set; } = [];

    /// <summary>
    /// The verdict of a check; null when the contract names no outcome, and, with a problem, when there is no such one.
    /// </summary>
    public Verdict? VerdictOf(EndingContract? ending, string subject, string why)
    {
        if (ending is null || Find(ending) is not { } plan)
        {
            return null;
        }

        var evidence = Weaker(plan.Evidence, ending.Evidence?.Degree);
        var source = ending.Evidence?.Source is { Length: > 0 } own ? own : plan.Source;
        var names = new EntryNames(contract.Name, contract.Edition, Operation, plan.Name, subject, why, evidence)
        {
            Message = Message,
            Source = source,
        };
        return new Verdict(plan, subject, why)
        {
            Names = names,
            Evidence = evidence,
            Source = source,
        };
    }

    private OutcomePlan? Find(EndingContract ending)
    {
        _used.Add(ending.Outcome);
        if (Outcomes.TryGetValue(ending.Outcome, out var plan))
        {
            return ending.Says.Count == 0 ? plan : Variants!.Make(ending, plan);
        }

        if (ending.Outcome.Length > 0)
        {
            var hint = NearestName.Hint(ending.Outcome, Outcomes.Keys);
            problems.Add(ending.Origin, $"outcome '{ending.Outcome}' is not defined under 'outcomes'; {hint}");
        }

        return null;
    }

    private static string Weaker(string one, string? other) =>
        Array.IndexOf(Evidence.Degrees, other) > Array.IndexOf(Evidence.Degrees, one) ? other! : one;

    public Condition Condition(ConditionContract condition) =>
        Condition(condition, Path(condition.Field, condition.Origin));

    /// <summary>A condition on the items at hand where a check looks into lists, else on the body.</summary>
    public Condition Condition(ConditionContract condition, ImmutableArray<ItemList> around) =>
        Condition(condition, Ways.Beside(condition.Field, around, condition.Origin));

    private static Condition Condition(ConditionContract condition, FieldPath path) =>
        new(path, condition.Present, condition.Absent, [.. condition.Values.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The way to a field of the body, such as 'image.link'.</summary>
    public FieldPath Path(string dotted, Origin origin) => Ways.One(dotted, origin);

    /// <summary>The values of a table that a route captures; null when there is no such table.</summary>
    public IEnumerable<string>? ValuesOf(string table)
    {
        Tables.Use(table);
        return contract.Tables.FirstOrDefault(each => each.Name == table)?.Values?.Keys;
    }

    /// <summary>Reports a name that no route of the provider captures.</summary>
    public void CheckCapture(string name, Origin origin)
    {
        if (!_captures.Contains(name))
        {
            problems.Add(origin, $"no route captures '{{{name}}}'; {NearestName.Hint(name, _captures)}");
        }
    }

    public bool IsUsed(OutcomeContract outcome) => outcome.ForScenarios || _used.Contains(outcome.Name);
}
