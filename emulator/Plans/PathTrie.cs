namespace Emulator.Plans;

/// <summary>Finds what belongs to a path, segment by segment; built once, then only read.</summary>
internal sealed class PathTrie<T>(bool ignoresCase = false)
    where T : class
{
    private readonly PathNode<T> _root = new(ignoresCase);

    /// <summary>Everything that stands at any path; one thing may stand at several.</summary>
    public IEnumerable<T> All => _root.All;

    /// <summary>Puts something at a path; says no when something is there already.</summary>
    public bool Add(ReadOnlySpan<RouteSegment> path, T value)
    {
        var node = _root;
        foreach (var segment in path)
        {
            if (segment.IsRest)
            {
                (var free, node.Rest) = (node.Rest is null, node.Rest ?? value);
                return free;
            }

            node = node.Grow(segment);
        }

        (var empty, node.Leaf) = (node.Leaf is null, node.Leaf ?? value);
        return empty;
    }

    /// <summary>What stands at exactly this path.</summary>
    public T? At(ReadOnlySpan<RouteSegment> path)
    {
        var node = _root;
        foreach (var segment in path)
        {
            if (segment.IsRest || node is null)
            {
                return node?.Rest;
            }

            node = node.Below(segment);
        }

        return node?.Leaf;
    }

    /// <summary>What belongs to the path; the match then holds the captures, or how far the path was known.</summary>
    public T? Find(ReadOnlySpan<char> path, ref PathMatch match) => Find(_root, path, 0, 0, ref match);

    private static T? Find(PathNode<T> node, ReadOnlySpan<char> path, int at, int depth, ref PathMatch match)
    {
        match.Known = Math.Max(match.Known, at);
        if (at >= path.Length)
        {
            match.Captures = depth;
            return node.Leaf ?? node.Rest;
        }

        var slash = path[(at + 1)..].IndexOf('/');
        var end = slash < 0 ? path.Length : at + 1 + slash;
        var segment = path[(at + 1)..end];
        if (node.TryLiteral(segment, out var next) && Find(next, path, end, depth, ref match) is { } found)
        {
            return found;
        }

        if (FindCaptured(node, path, (at, end), depth, ref match) is { } captured)
        {
            return captured;
        }

        match.Captures = depth;
        return node.Rest;
    }

    private static T? FindCaptured(
        PathNode<T> node,
        ReadOnlySpan<char> path,
        (int Start, int End) part,
        int depth,
        ref PathMatch match
    )
    {
        var segment = path[(part.Start + 1)..part.End];
        foreach (var (capture, below) in node.Captures)
        {
            if (depth < PathMatch.Most && capture.Fits(segment))
            {
                match.Set(
                    depth,
                    part.Start + 1 + capture.Literal.Length,
                    segment.Length - capture.Literal.Length - capture.Suffix.Length
                );
                if (Find(below, path, part.End, depth + 1, ref match) is { } captured)
                {
                    return captured;
                }
            }
        }

        return null;
    }
}
