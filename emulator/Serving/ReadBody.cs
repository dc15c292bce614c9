using System.IO.Pipelines;

namespace Emulator.Serving;

/// <summary>Reads the body, never more than its limit; it is judged later.</summary>
internal static class ReadBody
{
    /// <summary>How much is read of a body that no operation asked for.</summary>
    private const int UnclaimedLimit = 1024 * 1024;

    public static ValueTask RunAsync(Exchange exchange, BodyRoom room)
    {
        var limit = exchange.Operation?.Body.Max ?? UnclaimedLimit;
        var announced = exchange.Http.Request.ContentLength;

        // A body that announces itself as too large is not read at all: its sender is answered at once.
        if (announced > limit)
        {
            exchange.BodyState = BodyState.TooLarge;
            return default;
        }

        var reader = exchange.Http.Request.BodyReader;
        if (announced > LargeBody.From)
        {
            return ReadLargeAsync(exchange, room, limit);
        }

        if (reader.TryRead(out var result) && Take(exchange, reader, result, limit) is Taken.All)
        {
            return default;
        }

        return ReadOnAsync(exchange, reader, room, limit);
    }

    private static async ValueTask ReadOnAsync(Exchange exchange, PipeReader reader, BodyRoom room, int limit)
    {
        var taken = Taken.Part;
        while (taken is Taken.Part)
        {
            taken = Take(exchange, reader, await reader.ReadAsync(exchange.Http.RequestAborted), limit);
        }

        if (taken is Taken.None)
        {
            await ReadLargeAsync(exchange, room, limit);
        }
    }

    private static async ValueTask ReadLargeAsync(Exchange exchange, BodyRoom room, int limit) =>
        exchange.BodyState = await LargeBody.ReceiveAsync(exchange, room, limit)
            ? UnderstandBody.Run(exchange)
            : BodyState.TooLarge;

    /// <summary>Takes over what has come, unless the body turns out to be a large one.</summary>
    private static Taken Take(Exchange exchange, PipeReader reader, in ReadResult result, int limit)
    {
        var length = exchange.Bytes.Length + result.Buffer.Length;
        if (length > LargeBody.From && length <= limit)
        {
            reader.AdvanceTo(result.Buffer.Start);
            return Taken.None;
        }

        if (length <= limit)
        {
            exchange.Bytes.Add(result.Buffer);
        }

        reader.AdvanceTo(result.Buffer.End);
        if (length <= limit && !result.IsCompleted)
        {
            return Taken.Part;
        }

        exchange.BodyState = length > limit ? BodyState.TooLarge : UnderstandBody.Run(exchange);
        return Taken.All;
    }

    /// <summary>What became of the bytes that had come: left where they are, taken, or taken as the last.</summary>
    private enum Taken : byte
    {
        None,
        Part,
        All,
    }
}
