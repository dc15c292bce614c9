namespace Emulator.Contracts.Language;

/// <summary>The keys of one named check of a field; its other keys are rules.</summary>
internal static class CheckWords
{
    public static readonly MapShape Check = new(
        "check",
        "a named check of a field: required or not, then its rules in order",
        [
            new KeyShape(
                "field",
                new TextShape("image.caption"),
                "the field; left out, the name of the check is meant"
            ),
            ConditionWords.When,
            new KeyShape("default", new TextShape("image"), "stands in for the field when it is absent"),
            new KeyShape("required", EndingWords.Either, "the outcome when it is absent"),
            new KeyShape("among", new ItemsShape(new TextShape("image.id")), "several fields of which one is wanted"),
            new KeyShape("none", EndingWords.Either, "the outcome when none of them is there"),
            new KeyShape("several", EndingWords.Either, "the outcome when more than one is there"),
            .. EvidenceWords.Keys,
        ]
    )
    {
        Book = BookNames.Rules,
    };
}
