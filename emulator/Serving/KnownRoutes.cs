using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Which provider answered under a host and a path.</summary>
internal sealed record KnownProvider(
    Catalog Catalog,
    string? Host,
    string Path,
    int Start,
    ProviderFamily? Family,
    string? MountEdition,
    int PathStart
);

/// <summary>Where a path led to, in one edition of a provider.</summary>
internal sealed class KnownRoute(ProviderPlan provider, string path, int start)
{
    private PathMatch _match;

    public MethodTable? Methods { get; private set; }

    public ref readonly PathMatch Match => ref _match;

    public static KnownRoute Find(ProviderPlan provider, string path, int start)
    {
        var route = new KnownRoute(provider, path, start);
        route.Methods = provider.Routes.Find(Routed(provider, path.AsSpan(start)), ref route._match);
        return route;
    }

    /// <summary>The path as the provider looks at it.</summary>
    private static ReadOnlySpan<char> Routed(ProviderPlan provider, ReadOnlySpan<char> path) =>
        provider.IgnoresTrailingSlash && path is [_, .., '/'] ? path[..^1] : path;

    public bool Is(ProviderPlan otherProvider, string otherPath, int otherStart) =>
        ReferenceEquals(provider, otherProvider) && start == otherStart && path == otherPath;
}

/// <summary>What a request said of itself in its headers, its path and its query.</summary>
internal sealed record KnownCredentials(OperationPlan Operation, string Target, Credential[] Given)
{
    /// <summary>What was said to whoever said so.</summary>
    public KnownReplyHeaders Headers { get; } = new();

    public bool AreOf(OperationPlan operation, string target) =>
        ReferenceEquals(operation, Operation) && target == Target;
}
