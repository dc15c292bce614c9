using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Media;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of rules about the image of a request. An argument reports its own problems.</summary>
internal static class MediaBook
{
    private static readonly Shape Types = new ItemsShape(new TextShape("image/jpeg"), OrOne: true);

    /// <summary>The argument of a rule that needs none: {}.</summary>
    private static readonly MapShape Nothing = MediaArguments.Nothing;

    private static readonly KeyShape Bare = new("bare", new FlagShape(), "Base64 with no data: in front is taken too");

    public static ImmutableArray<MediaWord> Words { get; } =
    [
        new("known-id", "the account knows the id", Nothing, arguments => arguments.AreNone() ? new KnownId() : null)
        {
            Meets = [MediaSource.Id],
        },
        new(
            "declared-type",
            "its sender says that it is of type {}",
            new EitherShape(Types, MediaMaker.DeclaredMap),
            MediaMaker.DeclaredType
        ),
        new("found-type", "its bytes show that it is of type {}", Types, MediaMaker.FoundType),
        new(
            "types-agree",
            "it is of the type that its sender says",
            Nothing,
            arguments => arguments.AreNone() ? new TypesAgree() : null
        ),
        new(
            "extension",
            "its name, or the path of its link, ends in {}",
            new ItemsShape(new TextShape("jpg"), OrOne: true),
            MediaMaker.Extension
        )
        {
            Meets = [MediaSource.Part, MediaSource.Link],
        },
        new("bytes", "it has {from} to {to} bytes", MediaMaker.BytesMap, MediaMaker.Bytes),
        new(
            "pixels",
            "its sides have {from} to {to} pixels, and it has no more than {total} in all",
            MediaMaker.PixelsMap,
            MediaMaker.Pixels
        ),
        new(
            "colours",
            "its pixels are made of {}",
            new ItemsShape(new WordShape(ColourNames.All), OrOne: true),
            MediaMaker.Colours
        ),
        new("bits", "its samples have no more than {} bits", new NumberShape(1), MediaMaker.Bits),
        new("ends-properly", "it is whole", Nothing, arguments => arguments.AreNone() ? new EndsProperly() : null),
        new(
            "link-answers",
            "its link is answered with status 200",
            Nothing,
            arguments => arguments.AreNone() ? new LinkAnswers() : null
        )
        {
            Meets = [MediaSource.Link],
        },
        new(
            "data-readable",
            "its text is a data URI in Base64",
            new MapShape("media rule data-readable", "how a text holds a file", Bare),
            MediaMaker.DataReadable
        )
        {
            Meets = [MediaSource.Data],
        },
    ];

    public static IEnumerable<string> Names => Words.Select(word => word.Name);

    public static MediaWord? Find(NamedCheckContract check, Problems problems)
    {
        var word = Words.FirstOrDefault(word => word.Name == check.Word);
        if (word is null)
        {
            var hint = NearestName.Hint(check.Word, Names);
            problems.Add(check.Origin, $"no media rule is called '{check.Word}'; {hint}");
        }

        return word;
    }
}

/// <summary>A media rule as authors write it, how it is made, and which kinds of image it can speak of.</summary>
internal sealed record MediaWord(string Name, string About, Shape Shape, Func<MediaArguments, MediaRule?> Make)
    : BookWord(Name, About, Shape)
{
    public ImmutableArray<MediaSource> Meets { get; init; } = [MediaSource.Part, MediaSource.Link, MediaSource.Data];

    /// <summary>Whether the rule can ever be broken by an image from this place.</summary>
    public bool CanMeet(MediaSource source, bool idsAreStored) =>
        Meets.Contains(source) || (source is MediaSource.Id && idsAreStored && (Meets.Contains(MediaSource.Part)));
}
