using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Gates;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of gates. Each names one or more fields of the account.</summary>
internal static class GateBook
{
    private static readonly Dictionary<string, Func<ImmutableArray<int>, Gate>> Gates = new(StringComparer.Ordinal)
    {
        ["given"] = fields => new Given(fields[0]),
        ["well-formed"] = fields => new WellFormed(fields[0]),
        ["known"] = fields => new Known(fields),
        ["flag"] = fields => new FlagIsSet(fields[0]),
    };

    public static IEnumerable<string> Names => Gates.Keys;

    public static GatePlan? Make(GateContract gate, ProviderScope scope)
    {
        if (!Gates.TryGetValue(gate.Name, out var make))
        {
            scope.Problems.Add(gate.Origin, $"no gate is called '{gate.Name}'; {NearestName.Hint(gate.Name, Names)}");
            return null;
        }

        var names = FieldNames(gate.Argument);
        if (names.Length == 0 || (names.Length > 1 && !TakesMany(gate)))
        {
            var wanted = TakesMany(gate) ? "a field of the account or a list of them" : "one field of the account";
            scope.Problems.Add(gate.Origin, $"gate '{gate.Name}' is given {gate.Argument.Kind}; write {wanted}");
        }

        var fields = names.Select(name => Field(name, gate, scope)).Where(index => index >= 0).ToImmutableArray();
        var verdict = scope.VerdictOf(gate.Else, string.Join("+", names), gate.Name, gate.Origin);
        return fields.Length == 0 || verdict is null ? null : new GatePlan(make(fields), verdict);
    }

    private static bool TakesMany(GateContract gate) => gate.Name == "known";

    private static string[] FieldNames(Tree argument) =>
        argument switch
        {
            TreeText { IsNull: false } text => [text.Value],
            TreeList list when list.Items.All(item => item is TreeText) =>
            [
                .. list.Items.OfType<TreeText>().Select(item => item.Value),
            ],
            _ => [],
        };

    private static int Field(string name, GateContract gate, ProviderScope scope)
    {
        var index = scope.Account.IndexOf(name);
        if (index < 0)
        {
            var hint = NearestName.Hint(name, scope.Account.Fields.Select(field => field.Name));
            scope.Problems.Add(gate.Origin, $"gate '{gate.Name}' asks for '{name}', no field of the account; {hint}");
        }
        else if (gate.Name == "flag" && scope.Account.Fields[index].Flag is null)
        {
            scope.Problems.Add(gate.Origin, $"'{name}' is not a flag; give the field a 'flag: true' or 'flag: false'");
        }
        else if (gate.Name != "flag" && scope.Account.Fields[index].From.IsEmpty)
        {
            scope.Problems.Add(gate.Origin, $"gate '{gate.Name}' never opens: account field '{name}' lacks 'from'");
        }

        return index;
    }
}
