namespace Emulator.Plans;

/// <summary>One point between two slashes.</summary>
internal sealed class PathNode<T>
    where T : class
{
    private readonly Dictionary<string, PathNode<T>> _literals;
    private readonly Dictionary<string, PathNode<T>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public PathNode()
    {
        _literals = new Dictionary<string, PathNode<T>>(StringComparer.Ordinal);
        _bySpan = _literals.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<(RouteSegment Segment, PathNode<T> Node)> Captures { get; } = [];

    public T? Leaf { get; set; }

    public T? Rest { get; set; }

    public bool TryLiteral(ReadOnlySpan<char> segment, out PathNode<T> node)
    {
        node = this;
        return _literals.Count > 0 && _bySpan.TryGetValue(segment, out node!);
    }

    public PathNode<T>? Below(RouteSegment segment) =>
        segment.Capture is null
            ? _literals.GetValueOrDefault(segment.Literal)
            : Captures.Find(pair => pair.Segment == Nameless(segment)).Node;

    public PathNode<T> Grow(RouteSegment segment)
    {
        if (Below(segment) is { } known)
        {
            return known;
        }

        var grown = new PathNode<T>();
        if (segment.Capture is null)
        {
            return _literals[segment.Literal] = grown;
        }

        // The narrower capture is asked first: bot{token} before {id:digits} before {name}.
        var index = Captures.FindIndex(pair => pair.Segment.Narrowness < segment.Narrowness);
        Captures.Insert(index < 0 ? Captures.Count : index, (Nameless(segment), grown));
        return grown;
    }

    private static RouteSegment Nameless(RouteSegment segment) => segment with { Capture = "" };
}
