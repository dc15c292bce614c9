using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of types that a value can be of, or be written as.</summary>
internal static class TypeBook
{
    private static readonly FieldKind[] Written = [FieldKind.Text, FieldKind.Number];
    private static readonly FieldKind[] Numbers = [FieldKind.Text, FieldKind.Number, FieldKind.Null];
    private static readonly FieldKind[] Booleans = [FieldKind.True, FieldKind.False, .. Numbers];

    /// <summary>A form says texts alone; a text of JSON could have been something else.</summary>
    private const string FormText = "form-text";

    private static readonly Dictionary<string, ValueType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = new([FieldKind.Text]),
        [FormText] = new([FieldKind.Text], static (_, _) => false),
        ["number"] = new([FieldKind.Number]),
        ["boolean"] = new([FieldKind.True, FieldKind.False]),
        ["map"] = new([FieldKind.Map]),
        ["list"] = new([FieldKind.List]),
        ["null"] = new([FieldKind.Null]),
        ["file"] = new([FieldKind.File]),
        ["integer"] = new([FieldKind.Number], WrittenForms.Integer),
        ["numeric-text"] = new([FieldKind.Text], WrittenForms.NumericText),
        ["integer-text"] = new([FieldKind.Text], WrittenForms.IntegerText),
        ["boolean-text"] = new([FieldKind.Text], WrittenForms.BooleanText),
        ["go-boolean"] = new([FieldKind.Text], GoForms.Boolean),
        ["go-integer"] = new(Written, GoForms.Integer),
        ["jackson-boolean"] = new(Booleans, JacksonForms.Boolean),
        ["jackson-integer"] = new(Numbers, JacksonForms.Integer),
        ["jackson-number"] = new(Numbers, JacksonForms.Number),
    };

    public static IEnumerable<string> Names => Types.Keys;

    public static OfType Make(IReadOnlyList<string> names, Origin origin, Problems problems)
    {
        foreach (var name in names.Where(name => !Types.ContainsKey(name)))
        {
            problems.Add(origin, $"no type is called '{name}'; {NearestName.Hint(name, Types.Keys)}");
        }

        var types = names.Where(Types.ContainsKey).Select(name => Types[name]).ToArray();
        return new OfType(
            [.. KindsOf(types.Where(type => type.Form is null))],
            [.. types.Select(type => type.Form).OfType<WrittenForm>()],
            string.Join(" or ", names)
        )
        {
            FormTexts = names.Contains(FormText),
            May = [.. KindsOf(types)],
        };
    }

    /// <summary>Each kind once. LINQ over an enum would be compiled anew at each start, as WordTable says.</summary>
    private static FieldKind[] KindsOf(IEnumerable<ValueType> types)
    {
        FieldKind[] kinds = [];
        foreach (var type in types)
        {
            foreach (var kind in type.Kinds)
            {
                kinds = Array.IndexOf(kinds, kind) < 0 ? [.. kinds, kind] : kinds;
            }
        }

        return kinds;
    }

    /// <summary>All values of some kinds, or those of them that are written in a certain form.</summary>
    private sealed record ValueType(FieldKind[] Kinds, WrittenForm? Form = null);
}
