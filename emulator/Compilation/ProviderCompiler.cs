using System.Collections.Frozen;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles one provider in one edition.</summary>
internal sealed class ProviderCompiler(ProviderContract contract, Problems problems)
{
    private readonly ProviderScope _scope = new(contract, problems);

    public IReadOnlyList<RouteLine> Lines { get; private set; } = [];

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
        var plan = new AskedCompiler(_scope).Complete(Plan(new OperationCompiler(_scope)));
        CheckUnused();
        return plan;
    }

    private ProviderPlan Plan(OperationCompiler operations)
    {
        var routes = new RouteCompiler(_scope, operations);
        return new ProviderPlan(
            contract.Name,
            contract.Edition,
            _scope.Account,
            _scope.Fields,
            _scope.Recipient,
            Routes(routes),
            operations.Compile(contract.UnknownPath),
            operations.Compile(contract.WrongMethod),
            Outcomes()
        )
        {
            Operations = [.. routes.Plans],
            Caption = [.. contract.Caption.Select(at => _scope.Path(at.Text, at.Origin))],
            IgnoresTrailingSlash = contract.Paths.IgnoresTrailingSlash,
        };
    }

    private PathTrie<MethodTable> Routes(RouteCompiler routes)
    {
        var trie = routes.Compile();
        Lines = routes.Lines;
        return trie;
    }

    /// <summary>Every outcome by name, as a scenario leads to it.</summary>
    private FrozenDictionary<string, Verdict> Outcomes() =>
        _scope.Outcomes.ToFrozenDictionary(
            pair => pair.Key,
            pair => new Verdict(pair.Value, "", ""),
            StringComparer.Ordinal
        );

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
