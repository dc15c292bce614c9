using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles a provider's operations and puts them where their routes lead.</summary>
internal sealed class RouteCompiler(ProviderScope scope, OperationCompiler operations)
{
    private readonly ProviderContract _contract = scope.Contract;
    private readonly PathTrie<MethodTable> _routes = new(scope.Contract.Paths.IgnoresCase);
    private readonly List<PlacedRoute> _placed = [];

    public IReadOnlyList<RouteLine> Lines =>
        [
            .. _contract.Operations.SelectMany(operation =>
                operation.Paths.Select(path => new RouteLine(_contract.Name, operation.Name, operation.Method, path))
            ),
        ];

    /// <summary>The operations, as they were compiled for their routes.</summary>
    public List<OperationPlan> Plans { get; } = [];

    public PathTrie<MethodTable> Compile()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in _contract.Operations)
        {
            CheckName(operation, seen.Add(operation.Name));
            var plan = operations.Compile(operation);
            Plans.Add(plan);
            foreach (var path in operation.Paths)
            {
                Add(plan, new PlacedRoute(operation, path, Segments(operation, path)));
            }
        }

        CheckVariants();
        return _routes;
    }

    private void Add(OperationPlan plan, PlacedRoute route)
    {
        var (operation, segments) = (route.Operation, route.Segments);
        var table = _routes.At(segments.AsSpan());
        if (table is null)
        {
            CheckDoubtful(route);
            _routes.Add(segments.AsSpan(), table = new MethodTable());
        }

        var others = table.Find(operation.Method) ?? [];
        if (operation.When.Count == 0 && others.Exists(other => other.When.IsEmpty))
        {
            var message = $"another operation answers {operation.Method} {route.Path} too; give one a 'when'";
            scope.Problems.Add(operation.Origin, message);
        }

        SharedAddress.Check(operation, others.Select(other => other.Name), _contract.Operations, scope.Problems);
        var captures = segments.Select(segment => segment.Capture).OfType<string>();
        table.Add(operation.Method, plan with { Captures = [.. captures] });
        _placed.Add(route);
    }

    /// <summary>Where a slash at the end means nothing, requests come here without it.</summary>
    private ImmutableArray<RouteSegment> Segments(OperationContract operation, string path)
    {
        var written = _contract.Paths.IgnoresTrailingSlash && path is [_, .., '/'] ? path[..^1] : path;
        return new PathCompiler(scope.Problems, _contract.Paths.IgnoresCase, scope.ValuesOf).Compile(
            written,
            operation.Origin
        );
    }

    private void CheckName(OperationContract operation, bool isNew)
    {
        if (!isNew)
        {
            var message = $"another operation is called '{operation.Name}' too; rename one";
            scope.Problems.Add(operation.Origin, message);
        }
    }

    /// <summary>Reports routes of which it would be chance, or the name of a file, which one is meant.</summary>
    private void CheckDoubtful(PlacedRoute route)
    {
        foreach (var other in _placed.Where(other => PathOverlap.IsDoubtful(route.Segments, other.Segments)))
        {
            scope.Problems.Add(
                route.Operation.Origin,
                $"some paths fit '{route.Path}' of '{route.Operation.Name}' and '{other.Path}' of "
                    + $"'{other.Operation.Name}', and neither is narrower; write one with a narrower capture"
            );
        }
    }

    /// <summary>Where operations share an address, one of them answers what the others leave.</summary>
    private void CheckVariants()
    {
        foreach (var (operation, _, segments) in _placed.Where(placed => placed.Operation.When.Count > 0))
        {
            if (_routes.At(segments.AsSpan())?.Find(operation.Method)?.Exists(other => other.When.IsEmpty) is not true)
            {
                var message =
                    $"'{operation.Name}' has a 'when', but no operation answers what it leaves; add one without";
                scope.Problems.Add(operation.Origin, message);
            }
        }
    }

    /// <summary>One address of an operation, as it is written and as it is compiled.</summary>
    private sealed record PlacedRoute(OperationContract Operation, string Path, ImmutableArray<RouteSegment> Segments);
}
