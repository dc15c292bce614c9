using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What a gate is given: fields of the account, checked; a mistake is reported and gives nothing.</summary>
internal sealed class GateArguments(GateContract gate, ProviderScope scope)
{
    /// <summary>What the gate is about, for the verdict.</summary>
    public string Subject => string.Join("+", Names(gate.Argument));

    /// <summary>The one field that requests say.</summary>
    public int? Placed() => One() is { } field && IsPlaced(field) ? field : null;

    /// <summary>The one field or several that requests say.</summary>
    public ImmutableArray<int> AllPlaced() => [.. Named("a field of the account or a list of them").Where(IsPlaced)];

    /// <summary>The one field that is a flag.</summary>
    public int? Flag()
    {
        if (One() is not { } field || scope.Account.Fields[field].Flag is not null)
        {
            return One();
        }

        var name = scope.Account.Fields[field].Name;
        scope.Problems.Add(gate.Origin, $"'{name}' is not a flag; give the field a 'flag: true' or 'flag: false'");
        return null;
    }

    private int? One()
    {
        if (Names(gate.Argument) is [_])
        {
            return Named("") is [var field] ? field : null;
        }

        Wrong("one field of the account");
        return null;
    }

    private List<int> Named(string wanted)
    {
        var names = Names(gate.Argument);
        if (names.Length == 0)
        {
            Wrong(wanted);
        }

        return [.. names.Select(Index).Where(index => index >= 0)];
    }

    private void Wrong(string wanted) =>
        scope.Problems.Add(gate.Origin, $"gate '{gate.Word}' is given {gate.Argument.Kind}; write {wanted}");

    private int Index(string name)
    {
        var index = scope.Account.IndexOf(name);
        if (index < 0)
        {
            var hint = NearestName.Hint(name, scope.Account.Fields.Select(field => field.Name));
            scope.Problems.Add(gate.Origin, $"gate '{gate.Word}' asks for '{name}', no field of the account; {hint}");
        }

        return index;
    }

    private bool IsPlaced(int field)
    {
        if (!scope.Account.Fields[field].From.IsEmpty)
        {
            return true;
        }

        var name = scope.Account.Fields[field].Name;
        scope.Problems.Add(gate.Origin, $"gate '{gate.Word}' never opens: account field '{name}' lacks 'from'");
        return false;
    }

    private static string[] Names(Tree argument) =>
        argument switch
        {
            TreeText { IsNull: false } text => [text.Value],
            TreeList list when list.Items.All(item => item is TreeText) =>
            [
                .. list.Items.OfType<TreeText>().Select(item => item.Value),
            ],
            _ => [],
        };
}
