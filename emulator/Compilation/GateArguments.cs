using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Gates;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What a gate is given: fields of the account, checked; a mistake is reported and gives nothing.</summary>
internal sealed class GateArguments(NamedCheckContract gate, ProviderScope scope)
{
    public NamedCheckContract Contract => gate;

    public ProviderScope Scope => scope;

    /// <summary>What the gate is about, for the verdict: fields of the account, or the gate by its name.</summary>
    public string Subject => Names(gate.Argument) is { Length: > 0 } names ? string.Join("+", names) : gate.Name;

    /// <summary>The one field or several that requests say.</summary>
    public ImmutableArray<int>? AllPlaced()
    {
        var fields = Named("a field of the account or a list of them").Where(IsPlaced).ToImmutableArray();
        return fields.IsEmpty ? null : fields;
    }

    /// <summary>The gate; about fields that all may be lacking it is asked only where an account has one.</summary>
    public Gate WhereAsked(ImmutableArray<int> fields, Gate made) =>
        fields.All(field => scope.Account.Fields[field].Optional) ? new WhereListed(fields, made) : made;

    /// <summary>The one field that is a flag.</summary>
    public int? Flag() => Names(gate.Argument) is [var name] ? Flag(name) : Wrong<int?>("one field of the account");

    /// <summary>The several fields that are flags.</summary>
    public ImmutableArray<int>? AllFlags()
    {
        var names = Names(gate.Argument);
        if (names.Length < 2)
        {
            return Wrong<ImmutableArray<int>?>("a list of flags such as [connected, waiting]; for a single one 'flag'");
        }

        var flags = names.Select(Flag).OfType<int>().ToImmutableArray();
        return flags.Length == names.Length ? flags : null;
    }

    /// <summary>The flag of this name.</summary>
    public int? Flag(string name)
    {
        var field = name.Length > 0 ? Index(name) : -1;
        if (field < 0 || scope.Account.Fields[field].Flag is not null)
        {
            return field < 0 ? null : field;
        }

        scope.Problems.Add(gate.Origin, $"'{name}' is not a flag; give the field a 'flag: true' or 'flag: false'");
        return null;
    }

    /// <summary>The one field that holds a time.</summary>
    public int? Time()
    {
        if (Names(gate.Argument) is not [var name])
        {
            return Wrong<int?>("one field of the account");
        }

        var field = Index(name);
        if (field < 0 || scope.Account.Fields[field].Time)
        {
            return field < 0 ? null : field;
        }

        scope.Problems.Add(gate.Origin, $"'{name}' holds no time; give the field a 'time: true'");
        return null;
    }

    /// <summary>The arguments as a map of this shape; null, with a problem, when they are none.</summary>
    public MapReader? Read(MapShape shape) =>
        gate.Argument is TreeMap map
            ? new MapReader(map, $"gate '{gate.Word}'", scope.Problems, shape)
            : Wrong<MapReader>($"a map such as {{ {string.Join(", ", shape.Keys.Select(key => key.Name + ": …"))} }}");

    private List<int> Named(string wanted)
    {
        var names = Names(gate.Argument);
        if (names.Length == 0)
        {
            Wrong<int>(wanted);
        }

        return [.. names.Select(Index).Where(index => index >= 0)];
    }

    private T? Wrong<T>(string wanted)
    {
        scope.Problems.Add(gate.Origin, $"gate '{gate.Word}' is given {gate.Argument.Kind}; write {wanted}");
        return default;
    }

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
