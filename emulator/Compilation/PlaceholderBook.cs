using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans.Media;
using Emulator.Plans.Payloads;

namespace Emulator.Compilation;

/// <summary>THE list of what a placeholder can say. A name that ends in capitals stands for many.</summary>
internal sealed class PlaceholderBook(ProviderScope scope)
{
    public static readonly ImmutableArray<PlaceholderWord> All =
    [
        new("body.FIELD", "a field of the body, as in body.image.id", use => new BodyValue([use.Path])),
        new("recipient", "the first recipient field that is there", use => new BodyValue(use.Scope.Recipient)),
        new("path.unmatched", "what no route knew of the path", _ => new UnmatchedPathValue()),
        new("path.CAPTURE", "what the route captured under this name", use => use.Capture()),
        new("query.NAME", "a parameter of the query, decoded; the first of this name", use => new QueryValue(use.Rest)),
        new("header.NAME", "a header of the request; its first line", use => use.Header()),
        new(
            "account.FIELD",
            "of the account: as the request says, as listed, or its default; a flag as it is now",
            use => use.Account()
        ),
        new("id.NAME", "a fresh id, the same wherever one reply mentions it", use => use.Id()),
        new("counter.NAME", "counts the replies that mention it, from 1 in each session", use => use.Counter()),
        new("queue.NAME", "how many texts or maps wait in a queue of the account, a number", use => use.Queue()),
        new("kept.NAME", "the text that an outcome made the account keep", use => use.Kept()),
        new("request.method", "the method", _ => new MethodValue()),
        new("request.path", "the provider's own path, as it was sent", _ => new PathValue()),
        new("request.url", "the whole address of the request, with its query", _ => new UrlValue()),
        new(
            "request.base-url",
            "where the provider's paths begin on this server, '/' at the end",
            _ => new BaseUrlValue()
        ),
        .. ClockBook.Words,
        new("fault.field", "what broke a rule: image.caption", _ => new FaultFieldValue(bracketed: false)),
        new("fault.field-bracketed", "the same as image['caption']", _ => new FaultFieldValue(bracketed: true)),
        new("fault.index", "its number in the list around it, from 0", _ => new FaultIndexValue()),
        new("fault.rule", "the name of the rule that it broke", _ => new FaultRuleValue()),
        new("fault.value", "the value that broke it", _ => new FaultOffenderValue()),
        new("fault.key", "the name of that value in the map around it", _ => new FaultKeyValue()),
        new("fault.limit", "what the rule allows", _ => new FaultLimitValue()),
        new("fault.retry-after", "in how many seconds it would pass, a number", _ => new RetryAfterValue()),
        new("media.type", "the image's type, by its bytes or as it is said to be", _ => new MediaTypeValue()),
        new("media.bytes", "how many bytes the image has, a number", _ => new MediaNumberValue(facts => facts.Bytes)),
        new("media.width", "how wide it is, a number", _ => new MediaNumberValue(facts => facts.Header.Width)),
        new("media.height", "how high it is, a number", _ => new MediaNumberValue(facts => facts.Header.Height)),
        new("media.sha256", "the SHA-256 of its bytes, in hexadecimal digits", _ => new MediaHashValue()),
        new("media.status", "the status with which its link was answered, a number", _ => new MediaStatusValue()),
        new("media.status-text", "what that status calls itself: Not Found", _ => new MediaStatusTextValue()),
        new("media.id", "the id by which the request names it", _ => new MediaIdValue()),
        new("item", "the item at hand, in a loop over a list or a queue", use => use.Item()),
        new("item.index", "its number in the list, from 0", use => use.Item()),
        new("item.FIELD", "a field of the item at hand", use => use.Item()),
        new("say.NAME", "what the outcome says itself", use => use.Unknown()),
    ];

    private static readonly string[] OfEveryRequest = ["request.", "now", "id.", "counter."];

    private static readonly Dictionary<string, PlaceholderWord> ByName = All.ToDictionary(
        word => word.Name,
        StringComparer.Ordinal
    );

    /// <summary>Those that stand for many, by how these begin.</summary>
    private static readonly Dictionary<string, PlaceholderWord> ByRoot = All.Where(word => word.StandsForMany)
        .ToDictionary(word => word.Root, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Select(word => word.Name);

    /// <summary>The filters that stand alone.</summary>
    public static IEnumerable<string> FilterNames =>
        FilterBook.All.Where(filter => filter.Takes.Length == 0).Select(filter => filter.Name);

    /// <summary>Whether it is there in every request, so that it is never empty.</summary>
    public static bool AlwaysSays(string hole) =>
        HoleWords.Read(hole) is { Filters: [] } words
        && OfEveryRequest.Any(start => words.Value.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The value that a hole stands for, or null when it cannot be understood.</summary>
    public Value? Read(string hole, Origin origin)
    {
        var words = HoleWords.Read(hole);
        return Find(new PlaceholderUse(words.Value, scope, origin)) is { } value
            ? FilterBook.Behind(value, words.Filters, scope, origin)
            : null;
    }

    private static Value? Find(PlaceholderUse use)
    {
        if (ClockBook.IsShifted(use.Name))
        {
            return ClockBook.Shifted(use);
        }

        return
            ByName.TryGetValue(use.Name, out var known)
            || use.Rest.Length > 0 && ByRoot.TryGetValue(use.Name[..^(use.Rest.Length + 1)], out known)
            ? known.Make(use)
            : use.Unknown();
    }
}

/// <summary>One thing that a placeholder can say: its name, what it is, and how it is made.</summary>
internal sealed record PlaceholderWord(string Name, string About, Func<PlaceholderUse, Value?> Make)
{
    /// <summary>Whether its last part, in capitals, is a name that the author chooses.</summary>
    public bool StandsForMany => char.IsAsciiLetterUpper(Name[^1]);

    public string Root => Name[..Name.LastIndexOf('.')];

    /// <summary>Whether the name stands for many that begin so.</summary>
    public bool Begins(string root) =>
        Name.Length > root.Length + 1
        && Name.StartsWith(root, StringComparison.Ordinal)
        && Name[root.Length] == '.'
        && char.IsAsciiLetterUpper(Name[root.Length + 1]);
}
