namespace Emulator.Contracts.Language;

/// <summary>The keys of provider.yaml.</summary>
internal static class ProviderWords
{
    public static readonly MapShape Escaping = new(
        "escaping",
        "how the provider writes JSON text",
        new KeyShape("style", new BookWordShape(BookNames.Escapings), "the writer it uses"),
        new KeyShape("also", new TextShape("@"), "characters that it escapes besides")
    );

    public static readonly MapShape Source = new(
        "source",
        "where the contract comes from",
        new KeyShape("url", new TextShape("https://…"), "the provider's own page"),
        new KeyShape("seen", new TextShape("2026-01-31"), "when it was read")
    );

    public const string Ignored = "ignored";

    public static readonly MapShape Paths = new(
        "paths",
        "which differences between two paths mean nothing",
        new KeyShape("case", new WordShape("counts", Ignored), "capitals and small letters; they count by default"),
        new KeyShape("trailing-slash", new WordShape("counts", Ignored), "a slash at the end; it counts by default")
    );

    public static readonly MapShape File = new MapShape(
        "provider",
        "who the provider is, its accounts, ids and outcomes",
        KeyShape.Needed("format", new WordShape("1"), "the version of the language"),
        KeyShape.Needed(
            "provider",
            new TextShape("acme") { Pattern = "^[a-z0-9-]+$" },
            "its name, also the mount /NAME/"
        ),
        KeyShape.Needed("about", new TextShape("Sends images."), "a line for people"),
        new KeyShape("source", Source, Source.About),
        new KeyShape("hosts", new ItemsShape(new TextShape("api.acme.example"), OrOne: true), "its own host names"),
        new KeyShape(
            "claims",
            new ItemsShape(new TextShape("/v1/**") { Pattern = "^/" }, OrOne: true),
            "the root paths that are its own"
        ),
        new KeyShape("paths", Paths, Paths.About),
        new KeyShape("escaping", Escaping, Escaping.About),
        KeyShape.Needed("account", AccountWords.Map, AccountWords.Map.About),
        new KeyShape("recipient", new ItemsShape(new TextShape("to"), OrOne: true), "the fields that say who receives"),
        new KeyShape(
            "caption",
            new ItemsShape(new TextShape("caption"), OrOne: true),
            "the fields that hold the caption"
        ),
        new KeyShape("ids", new NamesShape(new TreeShape()), "patterns of the ids it gives out"),
        new KeyShape(
            "rewrites",
            new NamesShape(new ItemsShape(RewriteWords.Rule) { AtLeast = 1 }),
            "what texts become, by name: the first rule that fits counts; used as '| rewrite NAME'"
        ),
        new KeyShape("tables", new NamesShape(RewriteWords.Table), "what stands for texts; used as '| table NAME'"),
        KeyShape.Needed("unknown-path", OperationWords.OutcomeOrFallback, "what it answers to a path it does not know"),
        new KeyShape("wrong-method", OperationWords.OutcomeOrFallback, "to a method it does not take; else the same"),
        new KeyShape("shapes", new NamesShape(new PartsShape(OutcomeWords.Map)), "what several outcomes are like"),
        new KeyShape("outcomes", new NamesShape(new PartsShape(OutcomeWords.Map)), "its replies, by name"),
        new KeyShape("differences", new ItemsShape(new TextShape("…")), "what is knowingly not imitated")
    ).With(GenericWords.Keys);
}
