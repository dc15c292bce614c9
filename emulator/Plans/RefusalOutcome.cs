using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Plans;

/// <summary>Makes an outcome of a refusal of ours, so that the line treats it like any other.</summary>
internal static class RefusalOutcome
{
    public static OutcomePlan Of(Refusal refusal)
    {
        var reply = new ReplyPlan(
            refusal.Status,
            [
                new HeaderPlan("Content-Type", Refusal.ContentType, null),
                new HeaderPlan(Refusal.Header, refusal.Name, null),
            ],
            Payload.Of(refusal.ToJson())
        );
        return new OutcomePlan(refusal.Name, reply, [], "ours", "") { IsOurs = true };
    }

    public static Verdict Verdict(Refusal refusal, string subject) =>
        new(Of(refusal), subject, "refused by the emulator");
}
