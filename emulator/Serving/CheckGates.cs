using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Steps Access, Limits and Readiness: who is asking, how often, and can the account do it now?</summary>
internal static class CheckGates
{
    public static Verdict? Run(Exchange exchange, ImmutableArray<GatePlan> gates, Step step)
    {
        var verdict = default(Verdict);
        foreach (var plan in gates)
        {
            if ((plan.When.IsEmpty || Condition.AllHold(plan.When, exchange.Body)) && !plan.Gate.Opens(exchange))
            {
                verdict = exchange.Faults.Add(new Fault(plan.Verdict, null, default, null) { Gate = plan.Gate });
                if (!exchange.Operation!.CollectsFaults.Contains(step))
                {
                    return verdict;
                }
            }
        }

        return verdict;
    }
}
