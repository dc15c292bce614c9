using Emulator.Wording;

namespace Emulator.Contracts.Language;

/// <summary>The keys by which a request can ask for outcomes without knowing the provider's own names.</summary>
internal static class GenericWords
{
    public static readonly MapShape Generic = new(
        "generic",
        "outcomes by names that mean the same at every provider",
        [.. GenericNames.All.Select(name => new KeyShape(name, EndingWords.Outcome, $"what it answers to '{name}'"))]
    );

    public static readonly KeyShape[] Keys =
    [
        new("generic", Generic, Generic.About),
        new("by-status", new NamesShape(EndingWords.Outcome), "outcomes by the status they have, as 429"),
    ];
}
