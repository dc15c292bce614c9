using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Rules;

namespace Emulator.Compilation;

/// <summary>Makes the rule that looks at another field.</summary>
internal static class CompareRule
{
    private static readonly WordTable<Relation> Relations = new()
    {
        ["same"] = Relation.Same,
        ["different"] = Relation.Different,
        ["less"] = Relation.Less,
        ["at-most"] = Relation.AtMost,
        ["more"] = Relation.More,
        ["at-least"] = Relation.AtLeast,
    };

    public static readonly KeyShape[] Keys =
    [
        KeyShape.Needed("with", new TextShape("schedule.end"), "the other field; when it is absent, the rule holds"),
        KeyShape.Needed("is", new WordShape([.. Relations.Keys]), "how the field stands to it"),
        new("as", new WordShape("numbers"), "texts too are compared as the numbers that they are"),
    ];

    public static Compare? Make(MapReader arguments)
    {
        var with = arguments.Demand("with", "another field of the body") ? arguments.Required("with") : "";
        var name = arguments.Demand("is", string.Join(", ", Relations.Keys)) ? arguments.Word("is") : null;
        var asNumbers = arguments.Word("as") is not null;
        return with.Length > 0 && name is not null ? new Compare(with, Relations[name], asNumbers) : null;
    }
}
