using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Serving;

/// <summary>Step Fields: does every field the operation names obey its rules?</summary>
internal static class CheckFields
{
    public static Verdict? Run(Exchange exchange)
    {
        var (operation, body) = (exchange.Operation!, exchange.Body);
        var verdict = default(Verdict);
        foreach (var field in operation.Fields)
        {
            if (Judge(field, body, out var broken) is { } found)
            {
                verdict = exchange.Faults.Add(Describe(field, body, found, broken));
                if (!operation.AllFaults)
                {
                    return verdict;
                }
            }
        }

        return verdict;
    }

    /// <summary>Where the field leads, if anything is wrong with it; what exactly is told apart only then.</summary>
    private static Verdict? Judge(FieldPlan field, FieldValue body, out FieldRule? broken)
    {
        broken = null;
        if (!field.When.IsEmpty && !Condition.AllHold(field.When, body))
        {
            return null;
        }

        if (field.Among is { } among)
        {
            return Choose(field, among, body);
        }

        var value = ValueOf(field, body);
        if (value.IsMissing)
        {
            return field.Missing;
        }

        foreach (var plan in field.Rules)
        {
            if (!plan.Rule.Holds(value))
            {
                broken = plan.Rule;
                return plan.Verdict;
            }
        }

        return null;
    }

    private static FieldValue ValueOf(FieldPlan field, FieldValue body)
    {
        var value = field.Path.In(body);
        return value.IsMissing || (field.NullIsAbsent && value.Kind is FieldKind.Null) ? field.Default : value;
    }

    private static Verdict? Choose(FieldPlan field, ChoicePlan choice, FieldValue body)
    {
        var given = 0;
        foreach (var path in choice.Fields)
        {
            var kind = path.In(body).Kind;
            given += kind is FieldKind.Missing || (field.NullIsAbsent && kind is FieldKind.Null) ? 0 : 1;
        }

        return given switch
        {
            0 => choice.None,
            1 => null,
            _ => choice.Several,
        };
    }

    private static Fault Describe(FieldPlan field, FieldValue body, Verdict verdict, FieldRule? broken) =>
        new(verdict, field.Among?.Fields[0] ?? field.Path, broken?.Offender(ValueOf(field, body)) ?? default, broken);
}
