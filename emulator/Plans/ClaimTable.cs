namespace Emulator.Plans;

/// <summary>Which provider claims a root path: as it is written, or in any case where that means nothing.</summary>
internal sealed class ClaimTable
{
    private readonly PathTrie<ProviderFamily> _exact = new();
    private PathTrie<ProviderFamily>? _inAnyCase;

    /// <summary>Says no when the path is claimed already.</summary>
    public bool Add(ReadOnlySpan<RouteSegment> path, bool ignoresCase, ProviderFamily family) =>
        (ignoresCase ? _inAnyCase ??= new PathTrie<ProviderFamily>(ignoresCase: true) : _exact).Add(path, family);

    public ProviderFamily? Find(ReadOnlySpan<char> path, ref PathMatch match) =>
        _exact.Find(path, ref match) ?? _inAnyCase?.Find(path, ref match);
}
