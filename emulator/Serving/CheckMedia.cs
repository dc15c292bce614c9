using Emulator.Plans;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>Step Media: does the image that the request gives obey the rules?</summary>
internal static class CheckMedia
{
    /// <summary>Mostly there is nothing to wait for, and then nothing here waits.</summary>
    public static ValueTask<Verdict?> RunAsync(Exchange exchange)
    {
        var learning = LinkWait.RunAsync(exchange);
        return learning.IsCompletedSuccessfully
            ? new ValueTask<Verdict?>(Judge(exchange, learning))
            : WaitAsync(exchange, learning);
    }

    private static async ValueTask<Verdict?> WaitAsync(Exchange exchange, ValueTask<LinkAnswer?> learning) =>
        Judge(exchange, new ValueTask<LinkAnswer?>(await learning));

    private static Verdict? Judge(Exchange exchange, ValueTask<LinkAnswer?> learned)
    {
        if (learned.Result is { } answer)
        {
            exchange.Learn(answer);
        }

        return Judge(exchange);
    }

    private static Verdict? Judge(Exchange exchange)
    {
        var (plan, media) = (exchange.Operation!.Media!, exchange.Media);
        if (media.Source is MediaSource.None)
        {
            return null;
        }

        var verdict = default(Verdict);
        foreach (var check in plan.Checks)
        {
            if (!check.Rule.Holds(media) && (check.When.IsEmpty || Condition.AllHold(check.When, exchange.Body)))
            {
                verdict = exchange.Faults.Add(Describe(check, plan.From[media.Place], media));
                if (!exchange.Operation.CollectsFaults.Contains(Step.Media))
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
