namespace Emulator.Contracts.Language;

/// <summary>The keys of what the provider sends some time after its reply.</summary>
internal static class LaterWords
{
    public static readonly MapShape Map = new(
        "later",
        "something that the provider sends after its reply",
        KeyShape.Needed("event", new TextShape("failed"), "the provider's own name of it"),
        new KeyShape("after", new DurationShape(), "how long after the reply; at once when nothing is said"),
        new KeyShape("says", new TextShape("{{say.details}}"), "one line for the verdict: what is wrong"),
        new KeyShape("body", new TreeShape(), "the JSON that is sent")
    );
}
