namespace Emulator.Wording;

/// <summary>What the emulator says when an entry of the journal cannot be shown as somebody wants it.</summary>
internal static class EntryRefusals
{
    public static Refusal BodyNotWhole(long number, long kept, long whole) =>
        new(
            410,
            "body-not-kept",
            $"Of the {whole} bytes that request {number} had as its body the journal kept {kept}: of long files it "
                + "keeps the beginning alone. Without the rest it would be another request. "
                + $"GET /_emulator/api/requests/{number} shows what there is."
        );

    public static Refusal SendNeedsSocket() =>
        new(
            501,
            "send-needs-a-socket",
            "A request is sent again over the network, and inside one process there is none. "
                + "Start the emulator on a port (emulator serve --urls http://localhost:8080) and ask there."
        );

    public static Refusal NotSentAgain(long number) =>
        new(
            502,
            "not-sent-again",
            $"Request {number} was sent again, and did not arrive: it broke off before it was whole, or this server "
                + "could not reach the address that your call came to."
        );

    public static Refusal BodyNoText(long number) =>
        new(
            409,
            "body-no-text",
            $"The body of request {number} is no text, and this form can hold nothing else. "
                + $"GET /_emulator/api/requests/{number}/curl writes it in Base64."
        );

    public static Refusal NotOfAProvider(long number) =>
        new(
            409,
            "no-reply-of-a-provider",
            $"The reply to request {number} is the emulator's own: no provider says it, so it is an example of "
                + "nothing. Its header X-Emulator-Error says what was wrong."
        );

    public static Refusal NoImage(long number) =>
        new(404, "no-image", $"Request {number} gives no image, or its operation takes none.");

    public static Refusal ImageNotFetched(long number, string note) =>
        new(
            404,
            "image-not-fetched",
            $"Request {number} gave its image as a link, and there are no bytes of it here: {note}. The address is in "
                + "the request; --fetch names hosts from which links are fetched."
        );

    public static Refusal ImageOnlyFacts(long number) =>
        new(
            404,
            "image-made-up",
            $"The image of request {number} is a made-up one: its facts follow from its address or its id, and no "
                + "bytes were sent. GET /_emulator/images/photo.jpg?… makes a file of the same facts."
        );

    public static Refusal ImageNotKept(long number, long bytes) =>
        new(
            410,
            "image-not-kept",
            $"The {bytes} bytes of the image of request {number} are not kept. Files that are uploaded to have an id "
                + "are, up to 8 MB each and as many as have room in --media-bytes; of others the facts are."
        );
}
