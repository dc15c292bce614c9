using System.Collections.Frozen;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles one provider in one edition.</summary>
internal sealed class ProviderCompiler(ProviderContract contract, Problems problems)
{
    private readonly ProviderScope _scope = new(contract, problems);
    private readonly List<RouteLine> _lines = [];

    public IReadOnlyList<RouteLine> Lines => _lines;

    public ProviderPlan Compile()
    {
        new AccountCompiler(_scope).Compile();
        foreach (var id in contract.Ids)
        {
            _scope.Ids[id.Name] = new IdCompiler(_scope).Compile(id.Pattern);
        }

        new OutcomeCompiler(_scope).CompileAll();
        var operations = new OperationCompiler(_scope);
        var plan = new ProviderPlan(
            contract.Name,
            contract.Edition,
            _scope.Account,
            _scope.Recipient,
            Routes(operations),
            operations.Compile(contract.UnknownPath, []),
            operations.Compile(contract.WrongMethod, []),
            _scope.Outcomes.ToFrozenDictionary(
                pair => pair.Key,
                pair => new Verdict(pair.Value, "", ""),
                StringComparer.Ordinal
            )
        );
        CheckUnused();
        return plan;
    }

    private PathTrie<MethodTable> Routes(OperationCompiler operations)
    {
        var routes = new PathTrie<MethodTable>();
        var seen = new HashSet<(string Method, string Shape)>();
        foreach (var operation in contract.Operations)
        {
            var path = new PathCompiler(problems).Compile(operation.Path, operation.Origin);
            var table = routes.At(path.AsSpan());
            if (table is null)
            {
                routes.Add(path.AsSpan(), table = new MethodTable());
            }

            var shape = string.Join('/', path.Select(segment => segment.Capture is null ? segment.Literal : "{}"));
            if (operation.When.Count == 0 && !seen.Add((operation.Method, shape)))
            {
                var message = $"another operation answers {operation.Method} {operation.Path} too; give one a 'when'";
                problems.Add(operation.Origin, message);
            }

            table.Add(operation.Method, operations.Compile(operation, path));
            _lines.Add(new RouteLine(contract.Name, operation.Name, operation.Method, operation.Path));
        }

        return routes;
    }

    private void CheckUnused()
    {
        foreach (var outcome in contract.Outcomes.Where(outcome => !_scope.IsUsed(outcome)))
        {
            var message = $"outcome '{outcome.Name}' is used by nothing; use it, remove it, or write 'for: scenarios'";
            problems.Add(outcome.Origin, message);
        }
    }
}
