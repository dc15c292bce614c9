using System.Collections.Immutable;
using Emulator.Plans;
using Emulator.Plans.Media;

namespace Emulator.Serving;

/// <summary>Step Media: does the image that the request gives obey the rules?</summary>
internal static class CheckMedia
{
    /// <summary>Mostly there is nothing to wait for, and then nothing here waits.</summary>
    public static ValueTask<Verdict?> RunAsync(Exchange exchange) =>
        RunAsync(exchange, LinkWait.RunAsync(exchange), exchange.Operation!.Media!.Checks);

    /// <summary>What the provider finds only after its reply: asked when nothing else was wrong.</summary>
    public static ValueTask<Verdict?> RunAfterwardsAsync(Exchange exchange) =>
        RunAsync(exchange, LinkWait.RunAfterwardsAsync(exchange), exchange.Operation!.Media!.Afterwards);

    private static ValueTask<Verdict?> RunAsync(
        Exchange exchange,
        ValueTask<LinkAnswer?> learning,
        ImmutableArray<MediaCheck> checks
    ) =>
        learning.IsCompletedSuccessfully
            ? new ValueTask<Verdict?>(Judge(exchange, learning, checks))
            : WaitAsync(exchange, learning, checks);

    private static async ValueTask<Verdict?> WaitAsync(
        Exchange exchange,
        ValueTask<LinkAnswer?> learning,
        ImmutableArray<MediaCheck> checks
    ) => Judge(exchange, new ValueTask<LinkAnswer?>(await learning), checks);

    private static Verdict? Judge(Exchange exchange, ValueTask<LinkAnswer?> learned, ImmutableArray<MediaCheck> checks)
    {
        if (learned.Result is { } answer)
        {
            exchange.Learn(answer);
        }

        return Judge(exchange, checks);
    }

    private static Verdict? Judge(Exchange exchange, ImmutableArray<MediaCheck> checks)
    {
        ref readonly var media = ref exchange.Media;
        if (media.Source is MediaSource.None)
        {
            return null;
        }

        var verdict = default(Verdict);
        foreach (var check in checks)
        {
            // What is not known breaks no rule about it.
            if (!media.Facts.IsKnown && check.Rule.AsksForFile)
            {
                continue;
            }

            if (!check.Rule.Holds(media) && (check.When.IsEmpty || Condition.AllHold(check.When, exchange.Body)))
            {
                verdict = exchange.Faults.Add(Describe(check, exchange.Operation!.Media!.From[media.Place], media));
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
