namespace Emulator.Contracts.Language;

/// <summary>The keys of an edition: only what differs from the files it is laid over.</summary>
internal static class EditionWords
{
    public static readonly MapShape File = new(
        "edition",
        "what differs in another edition of the provider",
        KeyShape.Needed("format", new WordShape("1"), "the version of the language"),
        KeyShape.Needed("edition", new TextShape("observed"), "its name"),
        KeyShape.Needed("about", new TextShape("What the live service does."), "a line for people"),
        new KeyShape("provider", new PartsShape(ProviderWords.File), "what differs in provider.yaml"),
        new KeyShape(
            "operations",
            new NamesShape(new PartsShape(OperationWords.File)),
            "what differs in the operations, by name"
        )
    );
}
