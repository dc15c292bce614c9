namespace Emulator.Contracts.Language;

/// <summary>The keys of a recorded example.</summary>
internal static class ExampleWords
{
    /// <summary>Said of an example that is refused, or looks up what is open to all.</summary>
    public const string AsWritten = "as-written";

    /// <summary>Said of an example that only looks something up, once real credentials stand in it.</summary>
    public const string WithCredentials = "with-credentials";

    private static readonly Shape Headers = new NamesShape(new TextShape("application/json"));

    public static readonly MapShape Given = new(
        "given",
        "what must be so before",
        new KeyShape("edition", new TextShape("observed"), "the edition it shows"),
        new KeyShape("accounts", new TreeShape(), "the accounts that exist"),
        new KeyShape("scenario", new TextShape("rate-limited"), "the scenario that is asked for"),
        new KeyShape("limits", new WordShape("on", "off"), "whether requests are counted; off when nothing is said")
    );

    public static readonly MapShape Request = new(
        "request",
        "the request",
        KeyShape.Needed("method", new TextShape("POST"), "the method"),
        KeyShape.Needed("path", new TextShape("/messages") { Pattern = "^/" }, "the path from the provider's own root"),
        new KeyShape("headers", Headers, "the headers"),
        new KeyShape("body", new TextShape("{}"), "the body as text; none means no body")
    );

    public static readonly MapShape Reply = new(
        "reply",
        "what the provider answered",
        KeyShape.Needed("status", new NumberShape(200, 599), "the status"),
        new KeyShape("headers", Headers, "the headers that the evidence shows; there may be more"),
        new KeyShape("body", new TextShape("{}"), "the body as text")
    );

    public static readonly MapShape File = new(
        "example",
        "a request, and the reply that somebody saw",
        KeyShape.Needed("format", new WordShape("1"), "the version of the language"),
        KeyShape.Needed("example", new TextShape("an image by media id is accepted"), "a sentence"),
        KeyShape.Needed("evidence", new WordShape(Evidence.Degrees), "how sure we are"),
        KeyShape.Needed("source", new TextShape("the provider's own page"), "where it was seen"),
        new KeyShape(
            "live",
            new WordShape(AsWritten, WithCredentials),
            "said where it is harmless at the provider itself: as it stands, or with real credentials in it"
        ),
        new KeyShape("given", Given, Given.About),
        KeyShape.Needed("request", Request, Request.About),
        KeyShape.Needed("reply", Reply, Reply.About),
        KeyShape.Needed("outcome", EndingWords.Outcome, "the outcome of the contract that it shows"),
        new KeyShape(
            "varies",
            new NamesShape(new TextShape("^.+$")),
            "places that differ each time, and what they fit"
        ),
        new KeyShape("same", new ItemsShape(new ItemsShape(new TextShape("$.id"))), "pairs of places that say the same")
    );
}
