namespace Emulator.Contracts.Language;

/// <summary>Conditions on fields, as several kinds of check have them.</summary>
internal static class ConditionWords
{
    public static readonly KeyShape When = new(
        "when",
        new NamesShape(new ItemsShape(new TextShape("present"), OrOne: true)),
        "holds only when these fields are present, absent, or have one of these values"
    );
}
