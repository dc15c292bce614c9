namespace Emulator.Contracts.Language;

/// <summary>Whether a step ends with its first fault or collects them all.</summary>
internal static class FaultWords
{
    private static readonly WordShape Word = new("first", "all");

    public static readonly MapShape Map = new(
        "faults",
        "which steps collect all their faults",
        new KeyShape("access", Word, "of the gates"),
        new KeyShape("fields", Word, "of the checks of fields"),
        new KeyShape("media", Word, "of the image"),
        new KeyShape("readiness", Word, "of the gates before success")
    );

    /// <summary>One word for all steps, or one for each.</summary>
    public static readonly Shape Either = new EitherShape(Word, Map);
}
