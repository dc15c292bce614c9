using System.Runtime.CompilerServices;

namespace Emulator.Plans;

/// <summary>Finds what belongs to a path, segment by segment; built once, then only read.</summary>
internal sealed class PathTrie<T>
    where T : class
{
    private readonly PathNode _root = new();

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
            node = node.Grow(segment);
        }

        return node.Leaf;
    }

    /// <summary>What belongs to the path; the match then holds the captures, or how far the path was known.</summary>
    public T? Find(ReadOnlySpan<char> path, ref PathMatch match) => Find(_root, path, 0, 0, ref match);

    private static T? Find(PathNode node, ReadOnlySpan<char> path, int at, int depth, ref PathMatch match)
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

        foreach (var (capture, below) in node.Captures)
        {
            if (depth < PathMatch.Most && capture.Fits(segment))
            {
                match.Set(
                    depth,
                    at + 1 + capture.Literal.Length,
                    segment.Length - capture.Literal.Length - capture.Suffix.Length
                );
                if (Find(below, path, end, depth + 1, ref match) is { } captured)
                {
                    return captured;
                }
            }
        }

        match.Captures = depth;
        return node.Rest;
    }

    /// <summary>One point between two slashes.</summary>
    private sealed class PathNode
    {
        private readonly Dictionary<string, PathNode> _literals = new(StringComparer.Ordinal);

        public List<(RouteSegment Segment, PathNode Node)> Captures { get; } = [];

        public T? Leaf { get; set; }

        public T? Rest { get; set; }

        public bool TryLiteral(ReadOnlySpan<char> segment, out PathNode node) =>
            _literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out node!);

        public PathNode Grow(RouteSegment segment)
        {
            if (segment.Capture is null)
            {
                return _literals.TryGetValue(segment.Literal, out var known)
                    ? known
                    : _literals[segment.Literal] = new();
            }

            var same = segment with { Capture = "" };
            var index = Captures.FindIndex(pair => pair.Segment == same);
            if (index < 0)
            {
                Captures.Add((same, new PathNode()));
                index = Captures.Count - 1;
            }

            return Captures[index].Node;
        }
    }
}

/// <summary>Where in a path the captures stand, and how much of the path was known at most.</summary>
internal struct PathMatch
{
    public const int Most = 8;

    private Spans _spans;

    public int Captures;

    public int Known;

    public void Set(int index, int start, int length) => _spans[index] = (start, length);

    public readonly ReadOnlyMemory<char> Of(ReadOnlyMemory<char> path, int index) =>
        path.Slice(_spans[index].Start, _spans[index].Length);

    /// <summary>Room for the captures of one path.</summary>
    [InlineArray(Most)]
    private struct Spans
    {
        private (int Start, int Length) _first;
    }
}
