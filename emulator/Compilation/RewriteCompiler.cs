using System.Collections.Immutable;
using System.Text;
using Emulator.Contracts;
using Emulator.Plans.Filters;

namespace Emulator.Compilation;

/// <summary>Compiles the filters that a provider describes itself: its rewrites and its tables.</summary>
internal sealed class RewriteCompiler(ProviderScope scope)
{
    private static readonly Dictionary<string, string> NoValues = [];

    public void CompileAll()
    {
        foreach (var rewrite in scope.Contract.Rewrites)
        {
            var rules = Rules(rewrite);
            scope.Rewrites.Add(rewrite.Name, () => new RewriteFilter(rules), rewrite.Origin);
        }

        foreach (var table in scope.Contract.Tables)
        {
            var filter = Table(table);
            scope.Tables.Add(table.Name, () => filter, table.Origin);
        }
    }

    private ImmutableArray<RewriteRule> Rules(RewriteContract rewrite)
    {
        var rules = rewrite.Rules ?? [];
        if (rewrite.Rules is [])
        {
            scope.Problems.Add(
                rewrite.Origin,
                $"rewrite '{rewrite.Name}' has no rule; write {{ fits: …, becomes: … }}"
            );
        }

        foreach (var again in rules.GroupBy(rule => rule.Fits.Text).SelectMany(same => same.Skip(1)))
        {
            var message = $"'{again.Fits.Text}' stands in rewrite '{rewrite.Name}' already, and the first counts";
            scope.Problems.Add(again.Fits.Origin, $"{message}; take one out");
        }

        return [.. rules.Select(Rule).OfType<RewriteRule>()];
    }

    private RewriteRule? Rule(RewriteRuleContract rule) =>
        Expressions.Make(rule.Fits.Text, rule.Fits.Origin, scope.Problems) is { } fits
            ? new RewriteRule(fits, BecomesReader.Read(rule.Becomes, fits, scope.Problems))
            : null;

    private TableFilter Table(TableContract table)
    {
        if (table is { Values.Count: 0 })
        {
            scope.Problems.Add(table.Origin, $"table '{table.Name}' has no values; write one at least");
        }

        var rows = (table.Values ?? NoValues).Select(pair => new TableRow(Utf8(pair.Key), Utf8(pair.Value)));
        return new TableFilter(rows, table.Otherwise is { } otherwise ? Utf8(otherwise) : null);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
