using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of field rules. An argument reports its own problems and is then null.</summary>
internal static class RuleBook
{
    private static readonly Dictionary<string, Func<MapReader, FieldRule?>> Rules = new(StringComparer.Ordinal)
    {
        ["type"] = OfType,
        ["one-of"] = OneOf,
        ["max-length"] = arguments => Length(arguments, (limit, unit) => new MaxLength(limit, unit)),
        ["min-length"] = arguments => Length(arguments, (limit, unit) => new MinLength(limit, unit)),
        ["phone-number"] = PhoneNumber,
        ["web-address"] = _ => new WebAddress(),
        ["known-keys"] = arguments => new KnownKeys([.. arguments.Texts("keys")]),
        ["pattern"] = Pattern,
        ["lacks"] = arguments => Pattern(arguments) is { } pattern ? new Lacks(pattern) : null,
        ["not-null"] = _ => new NotNull(),
        ["not-empty"] = _ => new NotEmpty(),
        ["range"] = RangeRules.InRange,
        ["items"] = RangeRules.ItemCount,
        ["compare"] = CompareRule.Make,
    };

    private static readonly Dictionary<string, LengthUnit> Units = new(StringComparer.Ordinal)
    {
        ["code-points"] = LengthUnit.CodePoints,
        ["utf-16"] = LengthUnit.Utf16,
        ["bytes"] = LengthUnit.Bytes,
    };

    public static IEnumerable<string> Names => Rules.Keys;

    public static IEnumerable<string> UnitNames => Units.Keys;

    public static FieldRule? Make(RuleContract rule, Problems problems)
    {
        if (!Rules.TryGetValue(rule.Name, out var make))
        {
            problems.Add(rule.Origin, $"no rule is called '{rule.Name}'; {NearestName.Hint(rule.Name, Names)}");
            return null;
        }

        var arguments = new MapReader(rule.Arguments, $"rule '{rule.Name}'", problems);
        arguments.Take("else");
        var made = make(arguments);
        arguments.Done();
        return made;
    }

    private static OfType OfType(MapReader arguments)
    {
        arguments.Demand("is", "one type or a list of them");
        return TypeBook.Make(arguments.Texts("is"), arguments.Origin, arguments.Problems);
    }

    private static OneOf? OneOf(MapReader arguments)
    {
        var values = arguments.Texts("values");
        var ignoreCase = arguments.Flag("ignore-case", otherwise: false);
        return arguments.Demand("values", "a list of what is allowed") ? new OneOf([.. values], ignoreCase) : null;
    }

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

    private static PhoneNumber? PhoneNumber(MapReader arguments)
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

    private static Pattern? Pattern(MapReader arguments)
    {
        var written = arguments.Text("expression") ?? "";
        if (!arguments.Demand("expression", "a regular expression"))
        {
            return null;
        }

        try
        {
            return new Pattern(new Regex(written, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            arguments.Problems.Add(arguments.Origin, $"'{written}' is not an expression we can run: {wrong.Message}");
            return null;
        }
    }
}
