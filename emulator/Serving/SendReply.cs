using System.Diagnostics;
using Emulator.Plans;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving;

/// <summary>Writes the reply; after a body that was refused unread it parts with the sender in good order.</summary>
internal static class SendReply
{
    private const int MostDrained = 1024 * 1024;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMilliseconds(500);

    /// <summary>True when the whole reply went out, false when the client was gone.</summary>
    public static async ValueTask<bool> RunAsync(Exchange exchange, Verdict verdict, TimeProvider wall)
    {
        var (http, body) = (exchange.Http, exchange.Reply);
        http.Response.StatusCode = verdict.Outcome.Reply.Status;
        http.Response.ContentLength = body.Length;
        var unread = exchange.BodyState is BodyState.TooLarge;
        if (unread)
        {
            http.Response.Headers.Connection = "close";
        }

        try
        {
            body.Written.CopyTo(http.Response.BodyWriter.GetSpan(body.Length));
            http.Response.BodyWriter.Advance(body.Length);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            if (unread)
            {
                await PartAsync(http, wall);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            return false;
        }

        return !http.RequestAborted.IsCancellationRequested;
    }

    /// <summary>
    /// Reads a little more, so that a sender still writing sees the reply and not a reset; then closes our half,
    /// and ends the connection.
    /// </summary>
    private static async Task PartAsync(HttpContext http, TimeProvider wall)
    {
        await http.Response.CompleteAsync();
        using var patience = new CancellationTokenSource(LongestDrain, wall);
        var drained = 0L;
        try
        {
            while (drained < MostDrained)
            {
                var result = await http.Request.BodyReader.ReadAsync(patience.Token);
                drained += result.Buffer.Length;
                http.Request.BodyReader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            Debug.WriteLine(ended.Message);
        }

        http.Features.Get<IConnectionSocketFeature>()?.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        http.Abort();
    }
}
