using System.Collections.Immutable;
using System.Text;
using Emulator.Plans.Gates;
using Emulator.Plans.Media;
using Emulator.Plans.Rules;

namespace Emulator.Plans;

/// <summary>One thing a provider can be asked to do, compiled.</summary>
internal sealed record OperationPlan(
    string Name,
    ImmutableArray<string> Captures,
    ImmutableArray<Condition> When,
    ImmutableArray<Step> Order,
    ImmutableArray<GatePlan> Access,
    ImmutableArray<GatePlan> Limits,
    BodyPlan Body,
    ImmutableArray<FieldPlan> Fields,
    ImmutableArray<Step> CollectsFaults,
    MediaPlan? Media,
    ImmutableArray<GatePlan> Readiness,
    ImmutableArray<AcceptedPlan> Accepted
)
{
    /// <summary>It sends a message: what is asked for without naming an operation is meant for it.</summary>
    public bool Sends => Message is not null;

    /// <summary>Where requests and replies of a message say what it is; null where none is sent.</summary>
    public MessagePlaces? Message { get; init; }

    /// <summary>Where in the order credentials, body and fields are behind us.</summary>
    public int JudgedAt { get; } = 1 + Order.LastIndexOf(Order.LastOrDefault(JudgesRequest));

    private static bool JudgesRequest(Step step) => step is Step.Access or Step.Body or Step.Fields;
}

/// <summary>One check of the line; the contract says in which order they come.</summary>
internal enum Step
{
    Access,

    /// <summary>How many may come; asked only where limits are on.</summary>
    Limits,
    Body,
    Fields,
    Media,
    Readiness,

    /// <summary>What the provider finds only after its reply; always the last, and never written in an order.</summary>
    Afterwards,
}

/// <summary>A named gate, on what conditions it is asked, and where a request ends that does not pass it.</summary>
internal sealed record GatePlan(string Name, Gate Gate, ImmutableArray<Condition> When, Verdict Verdict);

/// <summary>One named check of a field.</summary>
internal sealed record FieldPlan(
    string Name,
    FieldPath Path,
    ImmutableArray<Condition> When,
    FieldValue Default,
    bool NullIsAbsent,
    Verdict? Missing,
    ImmutableArray<RulePlan> Rules,
    ChoicePlan? Among
);

/// <summary>A rule and where a request ends that breaks it.</summary>
internal sealed record RulePlan(FieldRule Rule, Verdict Verdict)
{
    /// <summary>Another field that the rule looks at.</summary>
    public FieldPath? With { get; init; }
}

/// <summary>Several fields of which one is wanted.</summary>
internal sealed record ChoicePlan(ImmutableArray<FieldPath> Fields, Verdict? None, Verdict? Several);

/// <summary>A way to succeed, and on what conditions it is the one.</summary>
internal sealed record AcceptedPlan(ImmutableArray<Condition> When, Verdict Verdict);

/// <summary>A condition on one field: present, absent, or one of some values in any case.</summary>
internal sealed record Condition(FieldPath Path, bool Present, bool Absent, ImmutableArray<byte[]> Values)
{
    public bool Holds(FieldValue body) => HoldsOf(Path.In(body));

    public bool Holds(in ItemsAround around) => HoldsOf(Path.In(around));

    private bool HoldsOf(FieldValue value)
    {
        if (value.Kind is FieldKind.Missing or FieldKind.Null)
        {
            return Absent;
        }

        foreach (var wanted in Values)
        {
            if (value.Utf8.SequenceEqual(wanted) || Ascii.EqualsIgnoreCase(value.Utf8, wanted))
            {
                return true;
            }
        }

        return Present;
    }

    public static bool AllHold(ImmutableArray<Condition> conditions, FieldValue body)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(body))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As AllHold, for conditions that speak of the items at hand.</summary>
    public static bool AllHold(ImmutableArray<Condition> conditions, in ItemsAround around)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(around))
            {
                return false;
            }
        }

        return true;
    }
}
