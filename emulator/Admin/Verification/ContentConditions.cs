using Emulator.Plans.Scenarios;

namespace Emulator.Admin.Verification;

/// <summary>
/// What is wanted of a header or a field: a text as it was written, capitals included, '*' for any letters, and null
/// where there should be none.
/// </summary>
internal static class ContentConditions
{
    public static EntryCondition Header(string name, string? wanted) =>
        OfRequest($"header {name}", wanted, (_, request) => request.Header(name));

    public static EntryCondition Body(string path, string? wanted) =>
        OfRequest($"body {path}", wanted, (_, request) => request.Field(path));

    public static EntryCondition Caption(string? wanted) =>
        OfRequest("caption", wanted, (seen, request) => request.Field(seen.Entry.Names.Message?.Captions ?? []));

    public static EntryCondition Reply(string path, string? wanted)
    {
        var pattern = Pattern(wanted);
        return new EntryCondition($"reply {path}", wanted, seen => Fits(pattern, Find(seen)), Find);

        string? Find(SeenEntry seen) =>
            new BodyFields(seen.Entry.ReplyBody, seen.Entry.ReplyHeader("Content-Type")).Find(path);
    }

    private static EntryCondition OfRequest(string name, string? wanted, Func<SeenEntry, SeenRequest, string?> find)
    {
        var pattern = Pattern(wanted);
        return new EntryCondition(
            name,
            wanted,
            seen => Fits(pattern, find(seen, seen.Sent)) || Fits(pattern, find(seen, seen.Shown)),
            seen => find(seen, seen.Shown)
        );
    }

    private static TextPattern? Pattern(string? wanted) =>
        wanted is null ? null : new TextPattern(wanted, StringComparison.Ordinal);

    private static bool Fits(TextPattern? pattern, string? text) =>
        pattern is null ? text is null : text is not null && pattern.Fits(text);
}
