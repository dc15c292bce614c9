using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Step Fields: does every field the operation names obey its rules?</summary>
internal static class CheckFields
{
    public static Verdict? Run(Exchange exchange)
    {
        var around = new ItemsAround(exchange.Body);
        return Run(exchange, 0, exchange.Operation!.Fields.Length, ref around);
    }

    /// <summary>Judges some of the checks where the judging stands: at the body, or at an item of a list.</summary>
    private static Verdict? Run(Exchange exchange, int from, int to, ref ItemsAround around)
    {
        var (fields, verdict) = (exchange.Operation!.Fields, default(Verdict));
        for (var i = from; i < to && MayGoOn(exchange, verdict); i++)
        {
            if (fields[i].Path.Lists.Length > around.Depth)
            {
                var end = EndOfList(exchange.Operation, i, to, around.Depth);
                verdict = RunItems(exchange, i, end, ref around) ?? verdict;
                i = end - 1;
            }
            else if (JudgeField.Run(fields[i], around, out var broken) is { } found)
            {
                verdict = exchange.Faults.Add(JudgeField.Describe(fields[i], around, found, broken));
            }
        }

        return verdict;
    }

    /// <summary>Judges the checks of one list's items, item by item, as a provider's own loop does.</summary>
    private static Verdict? RunItems(Exchange exchange, int from, int to, ref ItemsAround around)
    {
        var list = exchange.Operation!.Fields[from].Path.Lists[around.Depth].Path.In(around[around.Depth]);
        var (verdict, place) = (default(Verdict), 0);
        if (list.Kind is not FieldKind.List)
        {
            return null;
        }

        foreach (var item in list.Children)
        {
            around.Enter(item, place++);
            verdict = Run(exchange, from, to, ref around) ?? verdict;
            around.Leave();
            if (!MayGoOn(exchange, verdict))
            {
                return verdict;
            }
        }

        return verdict;
    }

    private static bool MayGoOn(Exchange exchange, Verdict? verdict) =>
        verdict is null || exchange.Operation!.CollectsFaults.Contains(Step.Fields);

    private static int EndOfList(OperationPlan operation, int from, int to, int depth)
    {
        var list = operation.Fields[from].Path.Lists[depth];
        var end = from + 1;
        while (
            end < to && operation.Fields[end].Path.Lists is var lists && lists.Length > depth && lists[depth] == list
        )
        {
            end++;
        }

        return end;
    }
}
