using Emulator.Plans.Scenarios;
using Emulator.State;

namespace Emulator.Serving.Wire;

/// <summary>Sends replies the way a scenario wants it: later, slowly, in part, or not at all.</summary>
internal sealed class WireReplies(TimeProvider wall, CancellationToken stopping)
{
    private readonly BrokenReplies _broken = new(wall, stopping);
    private readonly HeldTime _time = new(wall);

    /// <summary>Sends it, and says how that ended.</summary>
    public async ValueTask<EntryEnd> SendAsync(HeldReply reply)
    {
        var http = reply.Http;
        reply.LetGoOfRequest();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await _time.WaitAsync(reply, reply.Plan.Delay, ending.Token);
            return await GoOutAsync(reply, ending.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Asked before the connection is dropped: afterwards everybody is gone.
            var end = stopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested;
            LastReply.Drop(http);
            return end ? EntryEnd.Broken : EntryEnd.Aborted;
        }
    }

    private ValueTask<EntryEnd> GoOutAsync(HeldReply reply, CancellationToken ending) =>
        reply.Fault switch
        {
            WireFault.None => WholeAsync(reply, reply.Body),
            WireFault.BrokenJson => WholeAsync(reply, HalfJson.Of(reply.Body)),
            WireFault.Drip => DripAsync(reply, DripRate.Of(reply.Plan.Bytes), ending),
            WireFault.Hang => HangAsync(reply, ending),
            _ => _broken.SendAsync(reply, ending),
        };

    private async ValueTask<EntryEnd> WholeAsync(HeldReply reply, ReadOnlyMemory<byte> body)
    {
        await reply.BeginAsync(body.Length);
        return await reply.EndAsync(body, wall);
    }

    private async ValueTask<EntryEnd> DripAsync(HeldReply reply, DripRate rate, CancellationToken ending)
    {
        await reply.BeginAsync(reply.Body.Length);
        await reply.SendAsync(default, ending);
        var rest = reply.Body;
        for (; rest.Length > rate.Piece; rest = rest[rate.Piece..])
        {
            await reply.SendAsync(rest[..rate.Piece], ending);
            await _time.WaitAsync(reply, rate.Pause, ending);
        }

        return await reply.EndAsync(rest, wall);
    }

    /// <summary>Ends by the client or by the server's stop, and both end the wait.</summary>
    private async ValueTask<EntryEnd> HangAsync(HeldReply reply, CancellationToken ending)
    {
        await _time.WaitAsync(reply, Timeout.InfiniteTimeSpan, ending);
        return EntryEnd.Broken;
    }
}
