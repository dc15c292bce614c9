namespace Emulator.Plans;

/// <summary>One point between two slashes.</summary>
internal sealed class PathNode<T>
    where T : class
{
    private readonly bool _ignoresCase;
    private readonly Dictionary<string, PathNode<T>> _literals;
    private readonly Dictionary<string, PathNode<T>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public PathNode(bool ignoresCase)
    {
        _ignoresCase = ignoresCase;
        _literals = new(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _bySpan = _literals.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public List<CaptureNode<T>> Captures { get; } = [];

    public T? Leaf { get; set; }

    public T? Rest { get; set; }

    /// <summary>Everything that stands here and below.</summary>
    public IEnumerable<T> All =>
        new[] { Leaf, Rest }
            .OfType<T>()
            .Concat(_literals.Values.SelectMany(node => node.All))
            .Concat(Captures.SelectMany(pair => pair.Node.All));

    public bool TryLiteral(ReadOnlySpan<char> segment, out PathNode<T> node)
    {
        node = this;
        return _literals.Count > 0 && _bySpan.TryGetValue(segment, out node!);
    }

    public PathNode<T>? Below(RouteSegment segment) =>
        segment.Capture is null
            ? _literals.GetValueOrDefault(segment.Literal)
            : Captures.Find(pair => pair.Segment == Nameless(segment))?.Node;

    public PathNode<T> Grow(RouteSegment segment)
    {
        if (Below(segment) is { } known)
        {
            return known;
        }

        var grown = new PathNode<T>(_ignoresCase);
        if (segment.Capture is null)
        {
            return _literals[segment.Literal] = grown;
        }

        // The narrower capture is asked first: bot{token} before {id:digits} before {name}.
        var index = Captures.FindIndex(pair => pair.Segment.Narrowness < segment.Narrowness);
        Captures.Insert(index < 0 ? Captures.Count : index, new CaptureNode<T>(Nameless(segment), grown));
        return grown;
    }

    /// <summary>Two captures that take the same texts are equal then.</summary>
    private RouteSegment Nameless(RouteSegment segment) =>
        _ignoresCase
            ? segment with
            {
                Capture = "",
                Literal = segment.Literal.ToUpperInvariant(),
                Suffix = segment.Suffix.ToUpperInvariant(),
                IgnoresCase = true,
            }
            : segment with
            {
                Capture = "",
            };
}

/// <summary>A capture, and what stands behind it.</summary>
internal sealed record CaptureNode<T>(RouteSegment Segment, PathNode<T> Node)
    where T : class;
