namespace Emulator.Contracts.Language;

/// <summary>The arguments of those gates that want more than fields of the account.</summary>
internal static class GateWords
{
    public static readonly MapShape Flag = new(
        "flag",
        "a flag of the account, and how it must be",
        KeyShape.Needed("name", new TextShape("running"), "the flag"),
        new KeyShape("is", new FlagShape(), "how it must be; true when nothing is said")
    );

    private static readonly KeyShape By = new(
        "by",
        new ItemsShape(new TextShape("account"), OrOne: true),
        "what is counted apart: account, recipient, or a text with placeholders; the account when nothing is said"
    );

    public static readonly MapShape Rate = new(
        "rate",
        "how many may come in how much time",
        KeyShape.Needed("limit", new NumberShape(1), "how many may come"),
        KeyShape.Needed("per", new DurationShape(), "in how much time, from the first of them on"),
        By
    );

    public static readonly MapShape Bucket = new(
        "bucket",
        "how many may come at once, and how soon the next one",
        KeyShape.Needed("holds", new NumberShape(1), "how many may come at once"),
        KeyShape.Needed("refills-every", new DurationShape(), "how long until one more may come"),
        By
    );

    public static readonly MapShape New = new(
        "new",
        "a text that no outcome remembered before",
        KeyShape.Needed("memory", new TextShape("message-ids"), "the memory that outcomes fill with 'remember'"),
        KeyShape.Needed("value", new TextShape("{{body.id}}"), "the text; an empty one is always new")
    );

    public static readonly MapShape NoAccount = new(
        "no-account",
        "the key of an account that is neither listed nor was made",
        KeyShape.Needed("value", new TextShape("{{body.device}}"), "the key")
    );

    public static readonly MapShape NotPast = new(
        "not-past",
        "a time that has not come yet",
        KeyShape.Needed("value", new TextShape("{{query.expires}}"), "the time, in seconds since 1970")
    );

    public static readonly MapShape Room = new(
        "room",
        "how many may wait in a queue",
        KeyShape.Needed("in", new TextShape("outbox"), "the queue that outcomes fill with 'enqueue'"),
        KeyShape.Needed("for", new NumberShape(1), "how many may wait there")
    );
}
