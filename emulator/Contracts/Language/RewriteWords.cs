namespace Emulator.Contracts.Language;

/// <summary>The keys with which a provider says what becomes of texts, for its filters 'rewrite' and 'table'.</summary>
internal static class RewriteWords
{
    public static readonly MapShape Rule = new(
        "rewrite",
        "what becomes of a text that fits",
        KeyShape.Needed("fits", new TextShape("^v?([0-9]+)$"), "a regular expression"),
        KeyShape.Needed(
            "becomes",
            new TextShape("v$1.0"),
            "what the whole text becomes; $1 or ${name} is a group, $$ a dollar"
        )
    );

    public static readonly MapShape Table = new(
        "table",
        "what stands for a text",
        KeyShape.Needed(
            "values",
            new EitherShape(new NamesShape(new TextShape("delivered")), new ItemsShape(new TextShape("delivered"))),
            "texts, and what stands for each; of a list each stands for itself"
        ),
        new KeyShape("otherwise", new TextShape("unknown"), "what stands for all others; without it they stay")
    );
}
