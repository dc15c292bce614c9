namespace Emulator.Contracts.Language;

/// <summary>The keys with which an operation says where its image stands, and what it must be like.</summary>
internal static class MediaWords
{
    public static readonly MapShape From = new(
        "media places",
        "where the image may stand; the first place that has one counts",
        new KeyShape("part", new TextShape("image"), "a file of a multipart body"),
        new KeyShape(
            "link",
            new TextShape("image.link"),
            "a field with an address; fetched only from hosts that --fetch lists"
        ),
        new KeyShape("data", new TextShape("image.data"), "a field with a data URI or with Base64"),
        new KeyShape("id", new TextShape("image.id"), "a field that names an image the account has"),
        new KeyShape("path", new TextShape("media-id"), "a capture of the route that names one")
    )
    {
        AnyOf = ["part", "link", "data", "id", "path"],
    };

    public static readonly MapShape Check = new(
        "media check",
        "one rule about the image",
        [ConditionWords.When, .. EndingWords.Keys]
    )
    {
        Book = BookNames.Media,
        OneWord = true,
    };

    public static readonly MapShape Map = new(
        "media",
        "the image of the request, and what it must be like",
        KeyShape.Needed("from", From, From.About),
        new KeyShape("among", new TextShape("media"), "the list of the account that knows the ids"),
        new KeyShape(
            "stand-in",
            new TextShape("photo.jpg?width=640&height=480"),
            "the picture for an id that is known though nobody left it here, as /_emulator/images/ makes it"
        ),
        new KeyShape("rules", new NamesShape(Check), "named rules, in order; the first broken one counts"),
        new KeyShape(
            "afterwards",
            new NamesShape(Check),
            "named rules that the provider looks at only after its reply: asked when all else is good"
        )
    )
    {
        AnyOf = ["rules", "afterwards"],
    };

    /// <summary>What an outcome does with the image.</summary>
    public static readonly MapShape Store = new(
        "store",
        "the account knows the image of this request from now on",
        KeyShape.Needed("as", new TextShape("{{id.media}}"), "the id it is known by"),
        KeyShape.Needed("in", new TextShape("media"), "the list of the account that knows it then"),
        new KeyShape("for", new DurationShape(), "how long it is known, by the session's clock; for ever if not said")
    );

    /// <summary>What an outcome does with an image of before.</summary>
    public static readonly MapShape Forget = new(
        "forget",
        "the account knows an image no longer",
        KeyShape.Needed("id", new TextShape("{{media.id}}"), "the id it was known by"),
        KeyShape.Needed("in", new TextShape("media"), "the list of the account that knew it")
    );
}
