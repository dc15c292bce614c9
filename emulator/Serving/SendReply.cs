using System.IO.Pipelines;
using Emulator.Plans;
using Emulator.State;
using Microsoft.AspNetCore.Connections.Features;

namespace Emulator.Serving;

/// <summary>Writes the reply, and says whether it went out.</summary>
internal static class SendReply
{
    private const int Piece = 64 * 1024;

    /// <summary>Hands status and body to the web server, which holds them back until they are sent.</summary>
    public static void Prepare(Exchange exchange, Verdict verdict)
    {
        var body = exchange.Entry.From(exchange.ReplyStart);
        exchange.FileToSend = verdict.Outcome.Reply.SendsFile ? exchange.StoredFile : null;
        Begin(exchange, verdict, exchange.FileToSend?.Length ?? body.Length);
        if (exchange.BodyState is not BodyState.BrokenOff)
        {
            Copy(body, exchange.Http.Response.BodyWriter);
        }
    }

    /// <summary>Hands over the status and how long the body is; null where it says so itself.</summary>
    public static void Begin(Exchange exchange, Verdict verdict, long? length)
    {
        var response = exchange.Http.Response;
        response.StatusCode = verdict.Outcome.Reply.Status;
        response.ContentLength = length;
        if (exchange.BodyState is BodyState.TooLarge or BodyState.Broken)
        {
            response.Headers.Connection = "close";
        }

        if (exchange.BodyState is not BodyState.BrokenOff)
        {
            // Begun first, the body goes straight into the connection's own buffer; nothing is sent before the flush.
            exchange.Begun = response.StartAsync();
        }
    }

    /// <summary>A reply without a body, such as a 204, takes not even an empty one.</summary>
    private static void Copy(ReadOnlySpan<byte> body, PipeWriter into)
    {
        if (!body.IsEmpty)
        {
            body.CopyTo(into.GetSpan(body.Length));
            into.Advance(body.Length);
        }
    }

    /// <summary>Sent when the whole reply went out, aborted when the client was gone.</summary>
    public static async ValueTask<EntryEnd> RunAsync(Exchange exchange, TimeProvider wall)
    {
        var http = exchange.Http;
        var isSent = false;
        try
        {
            await exchange.Begun;
            isSent =
                exchange.BodyState is not BodyState.BrokenOff
                && !IsClosed(http)
                && await FlushAsync(exchange.FileToSend, http.Response.BodyWriter)
                    is { IsCanceled: false, IsCompleted: false };
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
            await PartCompany.RunAsync(http, wall);
        }

        return isSent ? EntryEnd.Sent : EntryEnd.Aborted;
    }

    private static ValueTask<FlushResult> FlushAsync(ReadOnlyMemory<byte>? file, PipeWriter into) =>
        file is { IsEmpty: false } whole ? WriteFileAsync(whole, into) : into.FlushAsync();

    /// <summary>Piece by piece: no more of it is held back than the client is slow to take.</summary>
    private static async ValueTask<FlushResult> WriteFileAsync(ReadOnlyMemory<byte> rest, PipeWriter into)
    {
        for (; rest.Length > Piece; rest = rest[Piece..])
        {
            await into.WriteAsync(rest[..Piece]);
        }

        return await into.WriteAsync(rest);
    }

    /// <summary>Asks the connection: asking the request would make it a token source of its own.</summary>
    private static bool IsClosed(HttpContext http) =>
        http.Features[typeof(IConnectionLifetimeFeature)]
            is IConnectionLifetimeFeature { ConnectionClosed.IsCancellationRequested: true };
}
