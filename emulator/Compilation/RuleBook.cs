using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of field rules. An argument reports its own problems and is then null.</summary>
internal static class RuleBook
{
    private static readonly KeyShape Limit = KeyShape.Needed("limit", new NumberShape(1), "how many");

    private static readonly KeyShape CountedIn = new(
        "counted-in",
        new BookWordShape(BookNames.Units),
        "what is counted; code points when nothing is said"
    );

    private static readonly KeyShape Expression = KeyShape.Needed(
        "expression",
        new TextShape("^[a-z]+$"),
        "a regular expression"
    );

    private static readonly string[] Ends = ["from", "to"];

    public static ImmutableArray<RuleWord> Words { get; } =
    [
        new("type", "it is of type {is}", RuleMaker.OfType)
        {
            Keys =
            [
                KeyShape.Needed("is", new ItemsShape(new BookWordShape(BookNames.Types), OrOne: true), "the types"),
            ],
        },
        new("one-of", "it is one of {values}", RuleMaker.OneOf)
        {
            Keys =
            [
                KeyShape.Needed("values", new ItemsShape(new TextShape("image"), OrOne: true), "what is allowed"),
                new KeyShape("ignore-case", new FlagShape(), "capitals make no difference"),
            ],
        },
        new("max-length", "it is no longer than {limit}", RuleMaker.MaxLength) { Keys = [Limit, CountedIn] },
        new("min-length", "it is no shorter than {limit}", RuleMaker.MinLength) { Keys = [Limit, CountedIn] },
        new("phone-number", "it is a phone number of {from} to {to} digits", RuleMaker.PhoneNumber)
        {
            Keys =
            [
                new KeyShape("from", new NumberShape(1), "how many digits at least; 1 when nothing is said"),
                new KeyShape("to", new NumberShape(1), "how many digits at most; 15 when nothing is said"),
            ],
        },
        new("web-address", "it is an absolute http or https address", _ => new WebAddress()),
        new("known-keys", "it has no keys but {keys}", RuleMaker.KnownKeys)
        {
            Keys =
            [
                new KeyShape(
                    "keys",
                    new ItemsShape(new TextShape("id"), OrOne: true),
                    "the keys it may have; those that the operation speaks of when nothing is said"
                ),
            ],
        },
        new("pattern", "it fits {expression}", RuleMaker.Fits) { Keys = [Expression] },
        new("lacks", "it does not fit {expression}", RuleMaker.Lacks) { Keys = [Expression] },
        new("not-null", "it is not null", _ => new NotNull()),
        new("not-empty", "it has something in it", _ => new NotEmpty()),
        new("range", "it lies between {from} and {to}", RangeRules.InRange) { Keys = RangeRules.Ends, AnyOf = Ends },
        new("items", "it has {from} to {to} items", RangeRules.ItemCount) { Keys = RangeRules.Counts, AnyOf = Ends },
        new("compare", "it is {is} beside {with}", CompareRule.Make) { Keys = CompareRule.Keys },
    ];

    public static IEnumerable<string> Names => Words.Select(word => word.Name);

    public static FieldRule? Make(RuleContract rule, Problems problems)
    {
        if (Words.FirstOrDefault(word => word.Name == rule.Name) is not { } word)
        {
            problems.Add(rule.Origin, $"no rule is called '{rule.Name}'; {NearestName.Hint(rule.Name, Names)}");
            return null;
        }

        var arguments = new MapReader(rule.Arguments, $"rule '{rule.Name}'", problems, word.Map);
        var made = word.Make(arguments);
        arguments.Done();
        return made;
    }
}

/// <summary>A rule as authors write it, and how it is made.</summary>
internal sealed record RuleWord(string Name, string About, Func<MapReader, FieldRule?> Make)
    : BookWord(Name, About, new MapShape(Name, About))
{
    private MapShape? _shape;

    /// <summary>Its arguments.</summary>
    public KeyShape[] Keys { get; init; } = [];

    /// <summary>The map of its arguments, without what every check may say beside them.</summary>
    public MapShape Map => new(Name, About, Keys);

    /// <summary>Those of which one at least is needed.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    public override Shape Shape =>
        _shape ??= new MapShape($"rule {Name}", About, [.. Keys, .. EndingWords.Keys]) { AnyOf = AnyOf };
}
