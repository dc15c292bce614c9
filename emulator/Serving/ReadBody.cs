using System.IO.Pipelines;

namespace Emulator.Serving;

/// <summary>Reads the body, never more than its limit; it is judged later.</summary>
internal static class ReadBody
{
    /// <summary>How much is read of a body that no operation asked for.</summary>
    private const int UnclaimedLimit = 1024 * 1024;

    public static ValueTask RunAsync(Exchange exchange)
    {
        var limit = exchange.Operation?.Body.Max ?? UnclaimedLimit;

        // A body that announces itself as too large is not read at all: its sender is answered at once.
        if (exchange.Http.Request.ContentLength > limit)
        {
            exchange.BodyState = BodyState.TooLarge;
            return default;
        }

        var reader = exchange.Http.Request.BodyReader;
        if (reader.TryRead(out var result) && Take(exchange, reader, result, limit))
        {
            return default;
        }

        return ReadOnAsync(exchange, reader, limit);
    }

    private static async ValueTask ReadOnAsync(Exchange exchange, PipeReader reader, int limit)
    {
        while (!Take(exchange, reader, await reader.ReadAsync(exchange.Http.RequestAborted), limit)) { }
    }

    /// <summary>Takes over what has come; true when that was all, or too much.</summary>
    private static bool Take(Exchange exchange, PipeReader reader, in ReadResult result, int limit)
    {
        var isTooLarge = exchange.Bytes.Length + result.Buffer.Length > limit;
        if (!isTooLarge)
        {
            exchange.Bytes.Add(result.Buffer);
        }

        reader.AdvanceTo(result.Buffer.End);
        if (isTooLarge || result.IsCompleted)
        {
            exchange.BodyState = isTooLarge ? BodyState.TooLarge : UnderstandBody.Run(exchange);
            return true;
        }

        return false;
    }
}
