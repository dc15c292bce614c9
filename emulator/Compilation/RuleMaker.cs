using Emulator.Contracts;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Makes field rules of their arguments.</summary>
internal static class RuleMaker
{
    private static readonly WordTable<LengthUnit> Units = new()
    {
        ["code-points"] = LengthUnit.CodePoints,
        ["utf-16"] = LengthUnit.Utf16,
        ["bytes"] = LengthUnit.Bytes,
    };

    public static IEnumerable<string> UnitNames => Units.Keys;

    public static IEnumerable<string> TypeNames => TypeBook.Names;

    public static OfType OfType(MapReader arguments)
    {
        arguments.Demand("is", "one type or a list of them");
        return TypeBook.Make(arguments.Texts("is"), arguments.Origin, arguments.Problems);
    }

    public static OneOf? OneOf(MapReader arguments)
    {
        var values = arguments.Texts("values");
        var ignoreCase = arguments.Flag("ignore-case", otherwise: false);
        return arguments.Demand("values", "a list of what is allowed") ? new OneOf([.. values], ignoreCase) : null;
    }

    public static FieldRule? MaxLength(MapReader arguments) =>
        Length(arguments, (limit, unit) => new MaxLength(limit, unit));

    public static FieldRule? MinLength(MapReader arguments) =>
        Length(arguments, (limit, unit) => new MinLength(limit, unit));

    private static FieldRule? Length(MapReader arguments, Func<int, LengthUnit, FieldRule> make)
    {
        var name = arguments.Text("counted-in") ?? "code-points";
        if (!Units.TryGetValue(name, out var unit))
        {
            var hint = NearestName.Hint(name, UnitNames);
            arguments.Problems.Add(arguments.Origin, $"lengths are not counted in '{name}'; {hint}");
        }

        return arguments.Demand("limit", "how many characters") && arguments.WholeNumber("limit", from: 1) is { } limit
            ? make(limit, unit)
            : null;
    }

    /// <summary>Without keys it takes those that the operation speaks of, which are found later.</summary>
    public static KnownKeys KnownKeys(MapReader arguments) => new([.. arguments.Texts("keys")]);

    public static PhoneNumber? PhoneNumber(MapReader arguments)
    {
        var from = arguments.WholeNumber("from", from: 1) ?? 1;
        var to = arguments.WholeNumber("to", from: 1) ?? 15;
        if (from > to)
        {
            arguments.Problems.Add(
                arguments.Origin,
                $"no number has from {from} to {to} digits; 'from' is the smaller one"
            );
        }

        return new PhoneNumber(from, to);
    }

    public static FieldRule? Lacks(MapReader arguments) => Fits(arguments) is { } pattern ? new Lacks(pattern) : null;

    public static Pattern? Fits(MapReader arguments)
    {
        var written = arguments.Text("expression") ?? "";
        if (!arguments.Demand("expression", "a regular expression"))
        {
            return null;
        }

        return Expressions.Make(written, arguments.Origin, arguments.Problems) is { } expression
            ? new Pattern(expression)
            : null;
    }
}
