namespace Emulator.Contracts.Language;

/// <summary>The keys of an operation: its route, its checks in order, and its success.</summary>
internal static class OperationWords
{
    public static readonly MapShape Gate = new(
        "gate",
        "who is asking, or how the account is",
        [ConditionWords.When, .. EndingWords.Keys]
    )
    {
        Book = BookNames.Gates,
        OneWord = true,
    };

    public static readonly MapShape Body = new(
        "body",
        "which bodies are read",
        KeyShape.Needed(
            "kinds",
            new ItemsShape(new BookWordShape(BookNames.Bodies), OrOne: true),
            "what is read, such as [json]"
        ),
        new KeyShape("max", new SizeShape(), "how large it may be; 1MB when nothing is said"),
        new KeyShape("too-large", EndingWords.Either, "the outcome of a larger one"),
        new KeyShape("wrong-type", EndingWords.Either, "the outcome of another content type"),
        new KeyShape("unreadable", EndingWords.Either, "the outcome of one that cannot be parsed"),
        new KeyShape("empty", EndingWords.Either, "the outcome of none; left out, it passes without fields"),
        new KeyShape(
            "json-inside",
            new ItemsShape(new TextShape("image"), OrOne: true),
            "fields of a form or a query whose text is JSON and is read as such"
        ),
        new KeyShape(
            "secrets",
            new ItemsShape(new TextShape("password"), OrOne: true),
            "names in the body whose texts are hidden wherever they are shown"
        ),
        new KeyShape("brackets", new FlagShape(), "image[link] and to[] in names of a form make maps and lists"),
        new KeyShape("nulls-are-absent", new FlagShape(), "a field that is null counts as not there")
    );

    public static readonly MapShape Accepted = new(
        "accepted",
        "one of several ways to succeed",
        ConditionWords.When,
        KeyShape.Needed("outcome", EndingWords.Outcome, "the outcome")
    );

    private static readonly Shape Order = new ItemsShape(new BookWordShape(BookNames.Steps), OrOne: true)
    {
        AreDistinct = true,
    };

    /// <summary>What every operation may have, those for unknown paths and wrong methods too.</summary>
    private static readonly KeyShape[] Shared =
    [
        new("about", new TextShape("Sends an image."), "a line for people"),
        new("order", Order, "the steps, as the provider checks"),
        new("access", new NamesShape(Gate), "who is asking: named gates, in order"),
        new(
            "limits",
            new NamesShape(Gate),
            "how many may come: named gates, in order, asked only where limits are on; after access unless 'order' says"
        ),
        new("body", Body, Body.About),
        new("fields", new NamesShape(CheckWords.Check), "named checks of fields, in order"),
        new("faults", FaultWords.Either, "whether the first fault of a step ends it, or all of them are collected"),
        new("media", MediaWords.Map, MediaWords.Map.About),
        new("readiness", new NamesShape(Gate), "how the account is: named gates, in order"),
        KeyShape.Needed(
            "accepted",
            new EitherShape(EndingWords.Outcome, new ItemsShape(Accepted) { AtLeast = 1 }),
            "an outcome, or a list of { when, outcome } of which the last has no 'when'"
        ),
        .. EvidenceWords.Keys,
    ];

    public static readonly MapShape Fallback = new("fallback", "what is answered where no operation fits", Shared);

    public static readonly Shape OutcomeOrFallback = new EitherShape(EndingWords.Outcome, Fallback);

    public static readonly MapShape File = new(
        "operation",
        "one thing a provider can be asked to do",
        [
            KeyShape.Needed("format", new WordShape("1"), "the version of the language"),
            KeyShape.Needed("operation", new TextShape("send-image"), "its name"),
            ConditionWords.When,
            KeyShape.Needed(
                "route",
                new ItemsShape(
                    new TextShape("POST /messages") { Pattern = "^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) +/" },
                    OrOne: true
                ),
                "method and path; several where it answers at several addresses"
            ),
            new KeyShape(
                "sends",
                new FlagShape(),
                "it sends a message: a scenario that names no operation is meant for it"
            ),
            new KeyShape(
                "message-id",
                new TextShape("messages.0.id"),
                "where in the reply's JSON the id of the message stands; a reply without one accepted none"
            ),
            .. Shared,
        ]
    );
}
