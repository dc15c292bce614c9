using Emulator.Plans;

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
            if ((field.When.IsEmpty || Condition.AllHold(field.When, body)) && Find(field, body, out var fault))
            {
                verdict = exchange.Faults.Add(fault);
                if (!operation.AllFaults)
                {
                    return verdict;
                }
            }
        }

        return verdict;
    }

    private static bool Find(FieldPlan field, FieldValue body, out Fault fault)
    {
        if (field.Among is { } among)
        {
            fault = Choice(field, among, body);
            return fault.Verdict is not null;
        }

        var value = field.Path.In(body);
        if (value.IsMissing || (field.NullIsAbsent && value.Kind is FieldKind.Null))
        {
            value = field.Default;
        }

        fault =
            !value.IsMissing ? FirstBroken(field, value)
            : field.Missing is { } missing ? new Fault(missing, field.Path, value, null)
            : default;
        return fault.Verdict is not null;
    }

    private static Fault FirstBroken(FieldPlan field, in FieldValue value)
    {
        foreach (var plan in field.Rules)
        {
            if (!plan.Rule.Holds(value))
            {
                return new Fault(plan.Verdict, field.Path, plan.Rule.Offender(value), plan.Rule);
            }
        }

        return default;
    }

    private static Fault Choice(FieldPlan field, ChoicePlan choice, FieldValue body)
    {
        var given = 0;
        foreach (var path in choice.Fields)
        {
            var kind = path.In(body).Kind;
            given += kind is FieldKind.Missing || (field.NullIsAbsent && kind is FieldKind.Null) ? 0 : 1;
        }

        var verdict = given switch
        {
            0 => choice.None,
            1 => null,
            _ => choice.Several,
        };
        return verdict is null ? default : new Fault(verdict, choice.Fields[0], default, null);
    }
}
