using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles a provider's operations and puts them where their routes lead.</summary>
internal sealed class RouteCompiler(ProviderContract contract, OperationCompiler operations, Problems problems)
{
    private readonly PathTrie<MethodTable> _routes = new(contract.Paths.IgnoresCase);
    private readonly List<(OperationContract Operation, ImmutableArray<RouteSegment> Path)> _placed = [];

    public IReadOnlyList<RouteLine> Lines =>
        [
            .. contract.Operations.Select(operation => new RouteLine(
                contract.Name,
                operation.Name,
                operation.Method,
                operation.Path
            )),
        ];

    public PathTrie<MethodTable> Compile()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            CheckName(operation, seen.Add(operation.Name));
            var path = new PathCompiler(problems, contract.Paths.IgnoresCase).Compile(
                WithoutSlash(operation),
                operation.Origin
            );
            Add(operation, path);
        }

        CheckVariants();
        return _routes;
    }

    private void Add(OperationContract operation, ImmutableArray<RouteSegment> path)
    {
        var table = _routes.At(path.AsSpan());
        if (table is null)
        {
            CheckDoubtful(operation, path);
            _routes.Add(path.AsSpan(), table = new MethodTable());
        }

        var others = table.Find(operation.Method) ?? [];
        if (operation.When.Count == 0 && others.Exists(other => other.When.IsEmpty))
        {
            var message = $"another operation answers {operation.Method} {operation.Path} too; give one a 'when'";
            problems.Add(operation.Origin, message);
        }

        SharedAddress.Check(operation, others.Select(other => other.Name), contract.Operations, problems);
        table.Add(operation.Method, operations.Compile(operation, path));
        _placed.Add((operation, path));
    }

    /// <summary>Where a slash at the end means nothing, requests come here without it.</summary>
    private string WithoutSlash(OperationContract operation) =>
        contract.Paths.IgnoresTrailingSlash && operation.Path is [_, .., '/'] path ? path[..^1] : operation.Path;

    private void CheckName(OperationContract operation, bool isNew)
    {
        if (!isNew)
        {
            problems.Add(operation.Origin, $"another operation is called '{operation.Name}' too; rename one");
        }
    }

    /// <summary>Reports routes of which it would be chance, or the name of a file, which one is meant.</summary>
    private void CheckDoubtful(OperationContract operation, ImmutableArray<RouteSegment> path)
    {
        foreach (var other in _placed.Where(other => PathOverlap.IsDoubtful(path, other.Path)))
        {
            problems.Add(
                operation.Origin,
                $"some paths fit '{operation.Path}' of '{operation.Name}' and '{other.Operation.Path}' of "
                    + $"'{other.Operation.Name}', and neither is narrower; write one with a narrower capture"
            );
        }
    }

    /// <summary>Where operations share an address, one of them answers what the others leave.</summary>
    private void CheckVariants()
    {
        foreach (var (operation, path) in _placed.Where(placed => placed.Operation.When.Count > 0))
        {
            if (_routes.At(path.AsSpan())?.Find(operation.Method)?.Exists(other => other.When.IsEmpty) is not true)
            {
                var message =
                    $"'{operation.Name}' has a 'when', but no operation answers what it leaves; add one without";
                problems.Add(operation.Origin, message);
            }
        }
    }
}
