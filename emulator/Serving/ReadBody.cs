using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Reads the body, never more than its limit, and says what it is; it is judged later.</summary>
internal static class ReadBody
{
    /// <summary>How much is read of a body that no operation asked for.</summary>
    private const int UnclaimedLimit = 1024 * 1024;

    public static async ValueTask RunAsync(Exchange exchange)
    {
        var plan = exchange.Operation?.Body;
        var limit = plan?.Max ?? UnclaimedLimit;
        exchange.BodyState = await FitsAsync(exchange, limit) ? Understand(exchange, plan) : BodyState.TooLarge;
    }

    /// <summary>A body that announces itself as too large is not read at all: its sender is answered at once.</summary>
    private static async ValueTask<bool> FitsAsync(Exchange exchange, int limit)
    {
        if (exchange.Http.Request.ContentLength > limit)
        {
            return false;
        }

        var reader = exchange.Http.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(exchange.Http.RequestAborted);
            if (exchange.Bytes.Length + result.Buffer.Length > limit)
            {
                reader.AdvanceTo(result.Buffer.End);
                return false;
            }

            exchange.Bytes.Add(result.Buffer);
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return true;
            }
        }
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
