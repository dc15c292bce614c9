using System.Diagnostics;
using System.IO.Pipelines;
using Emulator.Plans.Scenarios;
using Emulator.State;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving.Wire;

/// <summary>Replies after which the connection is no more: what goes out before its end, and how it ends.</summary>
internal sealed class BrokenReplies(TimeProvider wall, CancellationToken stopping)
{
    private const long UsuallyTooMany = 10;

    // A reset makes our own system forget what it has not sent yet.
    private static readonly TimeSpan TimeToArrive = TimeSpan.FromMilliseconds(100);

    /// <summary>Always the same; begins with bytes that no text has, and no line of it is a status line.</summary>
    private static readonly byte[] NoHttp = [0x00, 0xFF, 0xFE, 0x80, .. "this is no HTTP\r\n\r\n"u8];

    public async ValueTask<EntryEnd> SendAsync(HeldReply reply, CancellationToken ending)
    {
        switch (reply.Fault)
        {
            case WireFault.Reset:
                LastReply.Drop(reply.Http);
                return EntryEnd.Broken;
            case WireFault.ResetMidway:
                return await ResetAsync(reply, ending);
            case WireFault.Cut:
                return await PartAsync(reply, await BeginAsync(reply, ending));
            case WireFault.NoReply:
                return await PartAsync(reply, EntryEnd.Broken);
            case WireFault.BrokenChunk:
                return await PartAsync(reply, await BreakChunkAsync(reply, ending));
            case WireFault.Garbage:
                await Wire(reply).WriteAsync(NoHttp, ending);
                return await PartAsync(reply, EntryEnd.Broken);
            case WireFault.WrongLength:
                return await PartAsync(reply, await LieAsync(reply, ending));
            default:
                throw new UnreachableException($"{reply.Fault} breaks no reply off");
        }
    }

    /// <summary>What the web server writes to, and reads no more than we do: so nothing overtakes anything.</summary>
    private static PipeWriter Wire(HeldReply reply) => Connection(reply).Transport.Output;

    private static IConnectionTransportFeature Connection(HeldReply reply) =>
        reply.Http.Features.Get<IConnectionTransportFeature>()
        ?? throw new UnreachableException($"{reply.Fault} was to be refused: there is no connection");

    private async ValueTask<EntryEnd> PartAsync(HeldReply reply, EntryEnd end)
    {
        await Farewell.SayAsync(reply, Connection(reply), wall, stopping);
        return end;
    }

    private async ValueTask<EntryEnd> ResetAsync(HeldReply reply, CancellationToken ending)
    {
        var end = await BeginAsync(reply, ending);
        await Task.Delay(TimeToArrive, wall, ending);
        LastReply.Drop(reply.Http);
        return end;
    }

    /// <summary>The headers as if all of the body came, and then a part of it.</summary>
    private static async ValueTask<EntryEnd> BeginAsync(HeldReply reply, CancellationToken ending)
    {
        var all = reply.Body.Length;
        var part = PartOf(all, reply.Plan.Bytes);
        await reply.BeginAsync(all);
        await reply.SendAsync(reply.Body[..part], ending);
        return reply.MayHaveBody && part < all ? EntryEnd.Broken : EntryEnd.Sent;
    }

    /// <summary>At least one byte where there is any, and no whole body where that can be.</summary>
    private static int PartOf(int all, long wanted) =>
        all > 1 ? (int)Math.Clamp(wanted > 0 ? wanted : all / 2, 1, all - 1) : all;

    private static async ValueTask<EntryEnd> BreakChunkAsync(HeldReply reply, CancellationToken ending)
    {
        if (!reply.MayHaveBody)
        {
            return await BeginAsync(reply, ending);
        }

        // Told that the body comes in chunks, the web server leaves their making to us.
        reply.Http.Response.Headers.TransferEncoding = "chunked";
        await reply.BeginAsync(null);
        await reply.SendAsync(BrokenChunk.Of(reply.Body.Span), ending);
        return EntryEnd.Broken;
    }

    /// <summary>The web server sends as much as the length says, and we what is more than that.</summary>
    private static async ValueTask<EntryEnd> LieAsync(HeldReply reply, CancellationToken ending)
    {
        var missing = reply.Plan.Bytes > 0 ? reply.Plan.Bytes : UsuallyTooMany;
        var said = (int)Math.Max(reply.Body.Length - missing, 0);
        await reply.BeginAsync(said);
        await reply.SendAsync(reply.Body[..said], ending);
        if (reply.MayHaveBody)
        {
            await Wire(reply).WriteAsync(reply.Body[said..], ending);
        }

        return EntryEnd.Sent;
    }
}
