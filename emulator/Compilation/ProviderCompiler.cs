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
        CheckName();
        _scope.Recipient = [.. contract.Recipient.Select(at => _scope.Path(at.Text, at.Origin))];
        new AccountCompiler(_scope).Compile();
        new RewriteCompiler(_scope).CompileAll();
        foreach (var id in contract.Ids)
        {
            _scope.Ids[id.Name] = new IdCompiler(_scope, id.Name).Compile(id.Pattern);
        }

        _scope.Variants = new OutcomeCompiler(_scope);
        _scope.Variants.CompileAll();
        var operations = new OperationCompiler(_scope);
        var plan = new ProviderPlan(
            contract.Name,
            contract.Edition,
            _scope.Account,
            _scope.Fields,
            _scope.Recipient,
            Routes(operations),
            operations.Compile(contract.UnknownPath, []),
            operations.Compile(contract.WrongMethod, []),
            Outcomes()
        );
        CheckUnused();
        return plan;
    }

    /// <summary>Every outcome by name, as a scenario leads to it.</summary>
    private FrozenDictionary<string, Verdict> Outcomes() =>
        _scope.Outcomes.ToFrozenDictionary(
            pair => pair.Key,
            pair => new Verdict(pair.Value, "", ""),
            StringComparer.Ordinal
        );

    private PathTrie<MethodTable> Routes(OperationCompiler operations)
    {
        var routes = new PathTrie<MethodTable>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in contract.Operations)
        {
            CheckName(operation, seen.Add(operation.Name));
            var path = new PathCompiler(problems).Compile(operation.Path, operation.Origin);
            var table = routes.At(path.AsSpan());
            if (table is null)
            {
                routes.Add(path.AsSpan(), table = new MethodTable());
            }

            var others = table.Find(operation.Method) ?? [];
            if (operation.When.Count == 0 && others.Exists(other => other.When.IsEmpty))
            {
                var message = $"another operation answers {operation.Method} {operation.Path} too; give one a 'when'";
                problems.Add(operation.Origin, message);
            }

            SharedAddress.Check(operation, others.Select(other => other.Name), contract.Operations, problems);
            table.Add(operation.Method, operations.Compile(operation, path));
            _lines.Add(new RouteLine(contract.Name, operation.Name, operation.Method, operation.Path));
        }

        CheckVariants(routes);
        return routes;
    }

    private void CheckName(OperationContract operation, bool isNew)
    {
        if (!isNew)
        {
            problems.Add(operation.Origin, $"another operation is called '{operation.Name}' too; rename one");
        }
    }

    /// <summary>Where operations share an address, one of them answers what the others leave.</summary>
    private void CheckVariants(PathTrie<MethodTable> routes)
    {
        foreach (var operation in contract.Operations.Where(operation => operation.When.Count > 0))
        {
            var path = new PathCompiler(new Problems()).Compile(operation.Path, operation.Origin);
            if (routes.At(path.AsSpan())?.Find(operation.Method)?.Exists(other => other.When.IsEmpty) is not true)
            {
                var message =
                    $"'{operation.Name}' has a 'when', but no operation answers what it leaves; add one without";
                problems.Add(operation.Origin, message);
            }
        }
    }

    /// <summary>The name is also the mount: a part of a path that is none of ours.</summary>
    private void CheckName()
    {
        if (
            contract.Name.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
        )
        {
            problems.Add(
                contract.Origin,
                $"'{contract.Name}' cannot name a provider; use lower-case letters, digits and hyphens"
            );
        }
        else if (OwnPaths.All.Contains(contract.Name))
        {
            problems.Add(contract.Origin, $"'/{contract.Name}/' is the emulator's own; give the provider another name");
        }

        if (contract.Operations.Count == 0)
        {
            problems.Add(contract.Origin, "the provider has no operation; write one in a file beside provider.yaml");
        }
    }

    private void CheckUnused()
    {
        _scope.Rewrites.CheckUnused(problems);
        _scope.Tables.CheckUnused(problems);
        foreach (var outcome in contract.Outcomes.Where(outcome => !_scope.IsUsed(outcome)))
        {
            var message = $"outcome '{outcome.Name}' is used by nothing; use it, remove it, or write 'for: scenarios'";
            problems.Add(outcome.Origin, message);
        }
    }
}
