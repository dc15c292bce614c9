using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Serving;

/// <summary>One check of one field, where the judging stands.</summary>
internal static class JudgeField
{
    /// <summary>Where the field leads, if anything is wrong with it; what exactly is told apart only then.</summary>
    public static Verdict? Run(FieldPlan field, in ItemsAround around, out FieldRule? broken)
    {
        broken = null;
        if (!field.When.IsEmpty && !Condition.AllHold(field.When, around))
        {
            return null;
        }

        if (field.Among is { } among)
        {
            return Choose(field, among, around);
        }

        var value = ValueOf(field, around);
        if (value.IsMissing)
        {
            return field.Missing;
        }

        foreach (var plan in field.Rules)
        {
            if (!(plan.With is null ? plan.Rule.Holds(value) : plan.Rule.Holds(value, Other(field, plan.With, around))))
            {
                broken = plan.Rule;
                return plan.Verdict;
            }
        }

        return null;
    }

    public static Fault Describe(FieldPlan field, in ItemsAround around, Verdict verdict, FieldRule? broken) =>
        new(verdict, field.Among?.Fields[0] ?? field.Path, broken?.Offender(ValueOf(field, around)) ?? default, broken)
        {
            Places = around.Places,
            RuleName = NameOf(field, verdict),
        };

    private static string NameOf(FieldPlan field, Verdict verdict) =>
        field.Among is not { } among ? verdict.Why
        : verdict.Equals(among.None) ? "none"
        : "several";

    private static FieldValue ValueOf(FieldPlan field, in ItemsAround around)
    {
        var value = field.Path.In(around);
        return IsAbsent(field, value) ? field.Default : value;
    }

    private static FieldValue Other(FieldPlan field, FieldPath with, in ItemsAround around)
    {
        var other = with.In(around);
        return IsAbsent(field, other) ? default : other;
    }

    private static Verdict? Choose(FieldPlan field, ChoicePlan choice, in ItemsAround around)
    {
        var given = 0;
        foreach (var path in choice.Fields)
        {
            given += IsAbsent(field, path.In(around)) ? 0 : 1;
        }

        return given switch
        {
            0 => choice.None,
            1 => null,
            _ => choice.Several,
        };
    }

    private static bool IsAbsent(FieldPlan field, in FieldValue value) =>
        value.IsMissing || (field.NullIsAbsent && value.Kind is FieldKind.Null);
}
