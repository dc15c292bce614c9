namespace Emulator.Contracts.Language;

/// <summary>The keys with which a provider says what it knows of its customers.</summary>
internal static class AccountWords
{
    public static readonly MapShape Place = new(
        "place",
        "a place of a request that says a fact about the account",
        new KeyShape("path", new TextShape("app-id"), "a capture of the route"),
        new KeyShape("header", new TextShape("Authorization"), "a header"),
        new KeyShape("query", new TextShape("token"), "a parameter of the query"),
        new KeyShape("body", new TextShape("auth.token"), "a field of the body"),
        new KeyShape("basic", new WordShape("user", "password", "pair"), "a part of Authorization: Basic"),
        new KeyShape("scheme", new TextShape("Bearer"), "the word that must stand before the value of the header"),
        new KeyShape("url-escaped", new FlagShape(), "the header is written as a query is: %2D for -, + for a space")
    )
    {
        OneOf = ["path", "header", "query", "body", "basic"],
    };

    public static readonly MapShape Field = new(
        "account field",
        "one fact about an account",
        new KeyShape("from", new ItemsShape(Place), "where requests say it; the first place that does counts"),
        new KeyShape("secret", new FlagShape(), "it is masked wherever it is shown"),
        new KeyShape("list", new FlagShape(), "it holds several values"),
        new KeyShape("flag", new FlagShape(), "it is true or false until an outcome sets it; this is how it begins"),
        new KeyShape("time", new FlagShape(), "it holds a time, such as 2026-01-31T12:00:00Z, in the list of accounts"),
        new KeyShape("format", new BookWordShape(BookNames.Captures), "what a well-formed value looks like"),
        new KeyShape("default", new TextShape("{digits:15}"), "the pattern of what a request does not say"),
        new KeyShape(
            "optional",
            new FlagShape(),
            "listed accounts may lack it; as long as all of them do, gates about it are open"
        )
    );

    public static readonly MapShape Map = new(
        "account",
        "what identifies a customer",
        KeyShape.Needed("key", new TextShape("app-id"), "the field by which accounts are told apart"),
        new KeyShape(
            "alone",
            new TextShape("my-device"),
            "whom a request speaks for that names nobody: the only account listed, or this one where all are good"
        ),
        KeyShape.Needed("fields", new NamesShape(Field), "the facts, by name")
    );
}
