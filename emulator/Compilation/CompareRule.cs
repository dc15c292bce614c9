using Emulator.Contracts;
using Emulator.Plans.Rules;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Makes the rule that looks at another field.</summary>
internal static class CompareRule
{
    private static readonly Dictionary<string, Relation> Relations = new(StringComparer.Ordinal)
    {
        ["same"] = Relation.Same,
        ["different"] = Relation.Different,
        ["less"] = Relation.Less,
        ["at-most"] = Relation.AtMost,
        ["more"] = Relation.More,
        ["at-least"] = Relation.AtLeast,
    };

    public static IEnumerable<string> RelationNames => Relations.Keys;

    public static Compare? Make(MapReader arguments)
    {
        var (with, name) = (arguments.Required("with"), arguments.Required("is"));
        var asNumbers = arguments.OneOf("as", "numbers") is not null;
        if (Relations.TryGetValue(name, out var relation))
        {
            return with.Length > 0 ? new Compare(with, relation, asNumbers) : null;
        }

        if (name.Length > 0)
        {
            var hint = NearestName.Hint(name, RelationNames);
            arguments.Problems.Add(arguments.Origin, $"no relation is called '{name}'; {hint}");
        }

        return null;
    }
}
