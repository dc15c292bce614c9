using System.Collections.Immutable;
using Emulator.Plans;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>Step Media: does the image that the request gives obey the rules?</summary>
internal static class CheckMedia
{
    public static Verdict? Run(Exchange exchange)
    {
        var plan = exchange.Operation!.Media!;
        return Judge(exchange, plan, plan.Checks);
    }

    /// <summary>What the provider finds only after its reply: asked when nothing else was wrong.</summary>
    public static Verdict? RunAfterwards(Exchange exchange) =>
        exchange.Operation!.Media is { Afterwards.IsEmpty: false } plan ? Judge(exchange, plan, plan.Afterwards) : null;

    private static Verdict? Judge(Exchange exchange, MediaPlan plan, ImmutableArray<MediaCheck> checks)
    {
        var media = exchange.Media;
        if (media.Source is MediaSource.None)
        {
            return null;
        }

        var verdict = default(Verdict);
        foreach (var check in checks)
        {
            if (!check.Rule.Holds(media) && (check.When.IsEmpty || Condition.AllHold(check.When, exchange.Body)))
            {
                verdict = exchange.Faults.Add(Describe(check, plan.From[media.Place], media));
                if (!exchange.Operation!.CollectsFaults.Contains(Step.Media))
                {
                    return verdict;
                }
            }
        }

        return verdict;
    }

    private static Fault Describe(MediaCheck check, MediaPlace place, in SeenMedia media) =>
        new(check.Verdicts[media.Place], place.Path, check.Rule.Offender(media), null) { Media = check.Rule };
}
