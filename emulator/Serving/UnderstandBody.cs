using Emulator.Plans;
using Emulator.Plans.Bodies;

namespace Emulator.Serving;

/// <summary>Makes fields of the body that was read, in the way that the operation takes it.</summary>
internal static class UnderstandBody
{
    /// <summary>Begins anew where another operation than the one first found takes the body.</summary>
    public static void Again(Exchange exchange)
    {
        if (exchange.BodyState is BodyState.TooLarge or BodyState.Broken or BodyState.BrokenOff)
        {
            return;
        }

        exchange.Tree?.Dispose();
        exchange.Tree = null;
        exchange.BodyState = Run(exchange);
    }

    public static BodyState Run(Exchange exchange)
    {
        var (plan, length) = (exchange.Operation?.Body, exchange.Bytes.Length);
        if (plan is null or { Kinds: BodyKinds.None })
        {
            return length == 0 ? BodyState.Empty : BodyState.Read;
        }

        if (plan.TakesQuery && exchange.Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
        {
            return WithQuery(exchange, plan, exchange.Target.AsSpan(mark + 1));
        }

        return length == 0 ? BodyState.Empty : Read(exchange, plan, query: null);
    }

    /// <summary>What the query says stands, though the body may be of no use.</summary>
    private static BodyState WithQuery(Exchange exchange, BodyPlan plan, ReadOnlySpan<char> written)
    {
        var query = exchange.Bytes.AddBeside(written);
        var state = exchange.Bytes.Length == 0 ? BodyState.Empty : Read(exchange, plan, query);
        if (state is BodyState.Read)
        {
            return state;
        }

        var tree = new BodyTree(exchange.Bytes.Source);
        return !Keep(exchange, tree, BodyReader.ReadQuery(tree, query, plan.Forms)) ? BodyState.Unreadable
            : state is BodyState.Empty ? BodyState.Read
            : state;
    }

    private static BodyState Read(Exchange exchange, BodyPlan plan, Stretch? query)
    {
        var type = exchange.Http.Request.ContentType;
        var kind = plan.KindOf(type);
        if (kind is BodyKinds.None)
        {
            return BodyState.WrongType;
        }

        var tree = new BodyTree(exchange.Bytes.Source);
        var isRead =
            (query is not { } beneath || BodyReader.ReadQuery(tree, beneath, plan.Forms))
            && BodyReader.ReadBody(tree, exchange.Bytes.Length, kind, type, plan.Forms);
        return Keep(exchange, tree, isRead) ? BodyState.Read : BodyState.Unreadable;
    }

    private static bool Keep(Exchange exchange, BodyTree tree, bool isRead)
    {
        if (!isRead)
        {
            tree.Dispose();
            return false;
        }

        tree.Locate(exchange.Provider!.Fields);
        exchange.Tree = tree;
        return true;
    }
}
