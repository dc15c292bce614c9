using System.IO.Pipelines;
using Emulator.Plans;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving;

/// <summary>Writes the reply; after a body that was refused unread it parts with the sender in good order.</summary>
internal static class SendReply
{
    // Clients that send everything before they look for a reply never see one if they are cut off.
    private const long MostDrained = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(5);

    /// <summary>Hands status and body to the web server, which holds them back until they are sent.</summary>
    public static void Prepare(Exchange exchange, Verdict verdict)
    {
        var response = exchange.Http.Response;
        var body = exchange.Entry.From(exchange.ReplyStart);
        response.StatusCode = verdict.Outcome.Reply.Status;
        response.ContentLength = body.Length;
        if (exchange.BodyState is BodyState.TooLarge or BodyState.Broken)
        {
            response.Headers.Connection = "close";
        }

        if (exchange.BodyState is not BodyState.BrokenOff)
        {
            // Begun first, the body goes straight into the connection's own buffer; nothing is sent before the flush.
            exchange.Begun = response.StartAsync();
            body.CopyTo(response.BodyWriter.GetSpan(body.Length));
            response.BodyWriter.Advance(body.Length);
        }
    }

    /// <summary>True when the whole reply went out, false when the client was gone.</summary>
    public static async ValueTask<bool> RunAsync(Exchange exchange, TimeProvider wall)
    {
        var http = exchange.Http;
        var isSent = false;
        try
        {
            await exchange.Begun;
            isSent =
                exchange.BodyState is not BodyState.BrokenOff
                && !IsClosed(http)
                && await http.Response.BodyWriter.FlushAsync() is { IsCanceled: false, IsCompleted: false };
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            isSent = false;
        }

        if (!isSent)
        {
            http.Abort();
        }
        else if (exchange.BodyState is BodyState.TooLarge)
        {
            await PartAsync(http, wall);
        }

        return isSent;
    }

    /// <summary>Asks the connection: asking the request would make it a token source of its own.</summary>
    private static bool IsClosed(HttpContext http) =>
        http.Features.Get<IConnectionLifetimeFeature>() is { ConnectionClosed.IsCancellationRequested: true };

    /// <summary>Throws away what still comes, so that a sender sees the reply and no reset; but not for ever.</summary>
    private static async Task PartAsync(HttpContext http, TimeProvider wall)
    {
        try
        {
            if (await DrainAsync(http.Request.BodyReader, wall))
            {
                return;
            }
        }
        catch (IOException ended)
        {
            // Whoever broke HTTP is parted with by the web server itself.
            if (ended is not BadHttpRequestException)
            {
                http.Abort();
            }

            return;
        }

        // Left alone, the web server would wait for the rest of the body; told to abort, it would send a reset.
        if (http.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.CompleteAsync();
        }
    }

    /// <summary>True when the body came to its end after all.</summary>
    private static async Task<bool> DrainAsync(PipeReader reader, TimeProvider wall)
    {
        var (started, drained) = (wall.GetTimestamp(), 0L);
        using var patience = new CancellationTokenSource(LongestSilence, wall);
        await using var end = patience.Token.UnsafeRegister(
            static state => ((PipeReader)state!).CancelPendingRead(),
            reader
        );
        while (drained < MostDrained && wall.GetElapsedTime(started) < LongestDrain)
        {
            // No token here: the web server would go on taking the reader for busy.
            var result = await reader.ReadAsync(CancellationToken.None);
            drained += result.Buffer.Length;
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted || result.IsCanceled)
            {
                return result.IsCompleted;
            }

            patience.CancelAfter(LongestSilence);
        }

        return false;
    }
}
