using System.Runtime.CompilerServices;
using Emulator.Plans;
using Emulator.Plans.Payloads;
using Emulator.Serving;

namespace Emulator.Tests.Performance;

/// <summary>Measures what a piece of code allocates once it is warm.</summary>
internal static class AllocatedBytes
{
    private const int Runs = 1000;
    private const int Rounds = 3;

    /// <summary>
    /// The bytes of a thousand runs, after as many to warm up; the least of some rounds. What a run allocates, it
    /// allocates in every round; a collection in the midst of one empties pools, and they fill again once.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Of(Action run)
    {
        Repeat(run);
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(run);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>The bytes of one run.</summary>
    public static long Each(Action run) => Of(run) / Runs;

    /// <summary>The bytes of writing a reply, its headers and its body; it must write something.</summary>
    public static long OfWriting(ReplyPlan reply, IFacts facts)
    {
        using var buffer = new ByteBuffer();
        var bytes = Of(() =>
        {
            buffer.Truncate(0);
            foreach (var header in reply.Headers)
            {
                header.Made?.Write(facts, buffer);
            }

            reply.Body.Write(facts, buffer);
        });
        Assert.Equal(
            reply.Headers.Any(header => header.Made is not null) || reply.Body != Payload.Empty,
            buffer.Length > 0
        );
        return bytes;
    }

    /// <summary>The bytes of judging a request, and what the verdict was.</summary>
    public static (long Bytes, Verdict? Verdict) OfJudging(Exchange exchange)
    {
        var verdict = default(Verdict);
        var bytes = Of(() =>
        {
            exchange.Faults.Clear();
            var walking = WalkSteps.RunAsync(exchange);
            Assert.True(walking.IsCompletedSuccessfully);
            verdict = walking.Result;
        });
        return (bytes, verdict);
    }

    private static void Repeat(Action run)
    {
        for (var i = 0; i < Runs; i++)
        {
            run();
        }
    }
}
