using Emulator.Wording;

namespace Emulator.Contracts.Language;

/// <summary>The keys of a scenario: a failure that is asked for by its name.</summary>
internal static class ScenarioWords
{
    /// <summary>Stands in a step for the value that is said behind the name, as in 'slow:25s'.</summary>
    public const string Value = "{{value}}";

    public const string Forever = "forever";

    public static readonly string[] Groups = ["down", "slow", "rejected", "late"];

    public static readonly string[] Degrees = ["documented", "observed", "invented"];

    private static readonly Shape Patterns = new ItemsShape(new TextShape("*0429"), OrOne: true);

    private static readonly Shape Names = new ItemsShape(new TextShape("send-image"), OrOne: true);

    /// <summary>A time, or what is said behind the name.</summary>
    private static readonly Shape Time = new TextShape("300ms");

    private static readonly Shape Number = new TextShape("3");

    public static readonly MapShape When = new(
        "scenario when",
        "which requests it is for; what is not said fits all",
        new KeyShape("provider", Names, "providers by name"),
        new KeyShape("operation", Names, "operations by name; every send when nothing is said"),
        new KeyShape("account", Patterns, "accounts by their key; * stands for any letters"),
        new KeyShape("to", Patterns, "recipients, compared by their digits; * stands for any digits"),
        new KeyShape("caption", Patterns, "captions of the image; * stands for any letters"),
        new KeyShape("field", new NamesShape(Patterns), "fields of the body: present, absent, or like one of these"),
        new KeyShape("nth", new NumberShape(1), "only the request of this number among those that fit"),
        new KeyShape("every", new NumberShape(2), "only every so manyth request among those that fit")
    );

    public static readonly MapShape Taken = new(
        "scenario value",
        "what may be said behind the name, as in 'slow:25s'",
        KeyShape.Needed("is", new WordShape("time", "bytes", "number"), "its kind"),
        new KeyShape("otherwise", new TextShape("10s"), "what counts when none is said"),
        KeyShape.Needed("about", new TextShape("how late the reply comes"), "its meaning")
    );

    public static readonly MapShape Delay = new(
        "scenario delay",
        "a delay that is another one each time",
        new KeyShape("from", Time, "the shortest, where all up to 'to' are as likely"),
        new KeyShape("to", Time, "the longest"),
        new KeyShape("mean", Time, "the middle of a bell curve"),
        new KeyShape("deviation", Time, "its standard deviation")
    );

    public static readonly MapShape Reply = new(
        "scenario reply",
        "a reply that is not the provider's, such as a proxy's",
        KeyShape.Needed("status", new NumberShape(200, 599), "its status"),
        new KeyShape("headers", new NamesShape(new TextShape("text/html")), "its headers"),
        new KeyShape("body", new TextShape("<html>…</html>"), "its body as text")
    );

    public static readonly MapShape Step = new(
        "scenario step",
        "how a request is answered, and for how many of them",
        new KeyShape(
            "outcome",
            Names,
            "an outcome, a name that all providers share, or several of which the first counts that the provider has; "
                + "'accepted', or nothing, means as the contract judges"
        ),
        new KeyShape("reply", Reply, Reply.About),
        new KeyShape("delay", new EitherShape(Time, Delay), "how long the reply is held back, on the wall's clock"),
        new KeyShape("fault", new WordShape(FaultNames.All), "what goes wrong on the wire"),
        new KeyShape("bytes", Number, "how many bytes the fault speaks of"),
        new KeyShape("message", new WordShape("taken", "lost"), "whether the message reached the provider; taken"),
        new KeyShape("later", Time, "how long after the reply the provider tells what follows it"),
        new KeyShape("limits", new FlagShape(), "requests are counted and refused as the provider documents it"),
        new KeyShape("times", Number, "for how many requests; one, or all that follow where it is the last step"),
        new KeyShape("for", Time, "for how long from its first request on, by the session's clock")
    );

    public static readonly MapShape File = new(
        "scenario",
        "a failure that is asked for by its name",
        KeyShape.Needed("format", new WordShape("1"), "the version of the language"),
        KeyShape.Needed("scenario", new TextShape("slow") { Pattern = "^[a-z][a-z0-9-]*$" }, "its name"),
        KeyShape.Needed("about", new TextShape("The reply comes late."), "what happens, in plain words"),
        KeyShape.Needed("group", new WordShape(Groups), "where lists show it"),
        KeyShape.Needed("how-real", new WordShape(Degrees), "whether providers say so, were seen to, or it is made up"),
        new KeyShape(
            "code",
            new TextShape("429") { Pattern = "^[0-9]{3}$" },
            "last digits of recipients that ask for it"
        ),
        new KeyShape("value", Taken, Taken.About),
        new KeyShape("when", When, When.About),
        KeyShape.Needed("steps", new ItemsShape(Step) { AtLeast = 1 }, "what happens, one after the other"),
        new KeyShape("rounds", Number, "how often the steps are gone through; once, or 'forever'")
    );
}
