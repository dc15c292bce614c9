namespace Emulator.Contracts.Language;

/// <summary>The keys with which a contract says how it knows.</summary>
internal static class EvidenceWords
{
    public static readonly KeyShape[] Keys =
    [
        new("evidence", new WordShape(Evidence.Degrees), "how sure we are"),
        new("source", new TextShape("https://…"), "where it was seen; needed unless it is inferred"),
    ];
}
