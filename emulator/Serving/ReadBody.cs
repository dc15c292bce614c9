using System.IO.Pipelines;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Reads the body, never more than its limit, and says what it is; it is judged later.</summary>
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

    /// <summary>Understands the body that was read once more, as another operation takes it.</summary>
    public static void Again(Exchange exchange)
    {
        if (exchange.BodyState is BodyState.TooLarge or BodyState.Broken or BodyState.BrokenOff)
        {
            return;
        }

        exchange.Tree?.Dispose();
        exchange.Tree = null;
        var body = exchange.Operation?.Body;
        exchange.BodyState =
            exchange.Bytes.Length > (body?.Max ?? UnclaimedLimit) ? BodyState.TooLarge : Understand(exchange, body);
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
            exchange.BodyState = isTooLarge ? BodyState.TooLarge : Understand(exchange, exchange.Operation?.Body);
            return true;
        }

        return false;
    }

    private static BodyState Understand(Exchange exchange, BodyPlan? plan)
    {
        if (exchange.Bytes.Length == 0)
        {
            return BodyState.Empty;
        }

        if (plan is not { Json: true })
        {
            return BodyState.Read;
        }

        if (!plan.AnyType && !IsJson(exchange.Http.Request.ContentType))
        {
            return BodyState.WrongType;
        }

        var tree = new BodyTree(exchange.Bytes.Source);
        if (JsonBody.Read(tree, exchange.Bytes.Length))
        {
            tree.Locate(exchange.Provider!.Fields);
            exchange.Tree = tree;
            return BodyState.Read;
        }

        tree.Dispose();
        return BodyState.Unreadable;
    }

    private static bool IsJson(ReadOnlySpan<char> contentType)
    {
        var end = contentType.IndexOf(';');
        return (end < 0 ? contentType : contentType[..end])
            .Trim()
            .Equals("application/json", StringComparison.OrdinalIgnoreCase);
    }
}
