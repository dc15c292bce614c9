namespace Emulator.Contracts.Language;

/// <summary>The keys of an outcome: the reply, what it changes, and how we know.</summary>
internal static class OutcomeWords
{
    private static readonly Shape Texts = new NamesShape(new TextShape("{{recipient}}"));

    /// <summary>A shape that outcomes are like has the same keys and needs none of them.</summary>
    public static readonly MapShape Map = new(
        "outcome",
        "one way a request can end",
        [
            new KeyShape("about", new TextShape("What it means."), "a line for people"),
            new KeyShape(
                "like",
                new ItemsShape(new TextShape("error"), OrOne: true),
                "shapes or outcomes that are taken over, later ones laid over earlier ones; '~' takes away"
            ),
            new KeyShape("status", new NumberShape(200, 599), "the status of the reply"),
            new KeyShape("headers", new NamesShape(new TextShape("application/json")), "the headers of the reply"),
            new KeyShape(
                "kind",
                new WordShape("json", "text", "html", "problem", "empty", "file"),
                "how the body is written; json when nothing is said. A file is the image that the request names"
            ),
            new KeyShape("body", new TreeShape(), "the body, keys in the order they are sent; none means an empty one"),
            new KeyShape("say", EndingWords.Says, "texts and numbers put in for {{say.NAME}}"),
            new KeyShape("set", new NamesShape(new FlagShape()), "flags of the account that change"),
            new KeyShape("remember", Texts, "texts that the account's memories keep, by memory"),
            new KeyShape(
                "enqueue",
                new NamesShape(new TreeShape()),
                "texts or maps that go behind the others in the account's queues, by queue"
            ),
            new KeyShape("keep", Texts, "texts that the account keeps, each until another takes its place, by name"),
            new KeyShape(
                "register",
                Texts,
                "a new account, by field: in this session it exists from now on, as if it were listed"
            ),
            new KeyShape("clear", new ItemsShape(new TextShape("outbox"), OrOne: true), "queues that are emptied"),
            new KeyShape("store", MediaWords.Store, MediaWords.Store.About),
            new KeyShape("forget", MediaWords.Forget, MediaWords.Forget.About),
            new KeyShape("later", new ItemsShape(LaterWords.Map), "what the provider sends after its reply"),
            new KeyShape("for", new WordShape("scenarios"), "nothing but a request by name leads here"),
            .. EvidenceWords.Keys,
        ]
    );
}
