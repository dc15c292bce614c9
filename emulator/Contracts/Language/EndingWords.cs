namespace Emulator.Contracts.Language;

/// <summary>The keys with which a check says where a request ends that does not pass it.</summary>
internal static class EndingWords
{
    public static readonly Shape Outcome = new TextShape("field-missing");

    public static readonly Shape Says = new NamesShape(new TreeShape());

    /// <summary>What stands beside the arguments of a rule or a gate.</summary>
    public static readonly KeyShape[] Keys =
    [
        KeyShape.Needed("else", Outcome, "the outcome of a request that does not pass"),
        new("say", Says, "texts and numbers that the outcome says for this check, in place of its own"),
        .. EvidenceWords.Keys,
    ];

    public static readonly MapShape Map = new("ending", "an outcome, and what it says for this check", Keys);

    /// <summary>The outcome alone, or a map with 'else' and more.</summary>
    public static readonly Shape Either = new EitherShape(Outcome, Map);
}
