using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;

namespace Emulator.Compilation;

/// <summary>Finds checks that can never matter, for what another check says of the field around theirs.</summary>
internal sealed class OverlapMistakes(Problems problems)
{
    public void Find(IReadOnlyList<CompiledCheck> checks)
    {
        foreach (var check in checks)
        {
            var ways = check.Contract.Among?.Fields.Select(at => at.Text) ?? [check.Contract.Path];
            foreach (var way in ways.Distinct())
            {
                FindAround(way, check, checks);
            }
        }
    }

    private void FindAround(string way, CompiledCheck check, IReadOnlyList<CompiledCheck> checks)
    {
        var around =
            from other in checks
            where other.Contract.When.Count == 0 && other.Contract.Among is null
            let rest = FieldWays.RestOf(way, other.Contract.Path)
            where rest.Length > 0
            from rule in other.Rules
            where rule.Rule is OfType type && !type.May.IsEmpty && !type.May.Any(kind => Holds(kind, rest))
            select new { other.Contract, Type = (OfType)rule.Rule };
        if (around.FirstOrDefault() is { Contract: { } outer, Type: var type })
        {
            problems.Add(
                check.Contract.Origin,
                $"check '{check.Contract.Name}' looks for '{way}' inside '{outer.Path}', "
                    + $"but check '{outer.Name}' lets nothing but {type.Limit} through"
            );
        }
    }

    private static bool Holds(FieldKind kind, string rest) =>
        kind switch
        {
            FieldKind.Map or FieldKind.File => rest[0] == '.',
            FieldKind.List => rest[0] == '[' || FieldPath.PlaceOf(rest[1..].Split('.', '[')[0]) >= 0,
            _ => false,
        };
}
