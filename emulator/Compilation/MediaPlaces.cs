using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles where an operation's image may stand, and the list of the account that knows ids.</summary>
internal sealed class MediaPlaces(ProviderScope scope, OperationContract operation, MediaContract media)
{
    private static readonly WordTable<MediaSource> Sources = new()
    {
        ["part"] = MediaSource.Part,
        ["link"] = MediaSource.Link,
        ["data"] = MediaSource.Data,
        ["id"] = MediaSource.Id,
        ["path"] = MediaSource.Id,
    };

    private const long LongestStandIn = 5 * 1024 * 1024;

    /// <summary>The account's list of this name; null, with a problem, when it is none.</summary>
    public static int? ListOf(string name, Origin origin, ProviderScope scope)
    {
        var index = scope.Account.IndexOf(name);
        if (name.Length == 0 || (index >= 0 && scope.Account.Fields[index].List))
        {
            return name.Length == 0 ? null : index;
        }

        var lists = scope.Account.Fields.Where(field => field.List).Select(field => field.Name);
        scope.Problems.Add(origin, $"'{name}' is no list of the account; {NearestName.Hint(name, lists)}");
        return null;
    }

    /// <summary>The keys under which an image of one of some kinds may be given.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<MediaSource> sources) =>
        Sources.Keys.Where(name => sources.Contains(Sources[name]));

    public ImmutableArray<MediaPlace> All()
    {
        Check();
        return [.. media.From.Select(Place)];
    }

    public int? Among() => media.Among is { } among ? ListOf(among.Text, among.Origin, scope) : null;

    /// <summary>The picture for ids of which no file is known.</summary>
    public PictureWish? StandIn()
    {
        if (media.StandIn is not { } written)
        {
            return null;
        }

        var (name, query) = written.Text.Split('?', 2) is [var file, var rest] ? (file, rest) : (written.Text, "");
        var wrong = new List<PictureProblem>();
        var wish = PictureWords.Read(name, Path.GetExtension(name).TrimStart('.'), query, wrong);
        PictureLimits.Find(wish, wrong);
        if (wrong.Count == 0 && wish.Sent > LongestStandIn)
        {
            wrong.Add(
                new PictureProblem("", $"{wish.Sent} bytes are too many to make at once; {LongestStandIn} at most")
            );
        }

        foreach (var problem in wrong)
        {
            scope.Problems.Add(written.Origin, $"'stand-in': {problem.Detail}");
        }

        return wish;
    }

    private MediaPlace Place(MediaPlaceContract place)
    {
        if (place.Source == "path")
        {
            scope.CheckCapture(place.Field, place.Origin);
            return new MediaPlace(MediaSource.Id, FieldPath.Of(place.Field)) { Capture = place.Field };
        }

        return new MediaPlace(Sources[place.Source], scope.Path(place.Field, place.Origin))
        {
            IsShared =
                place.Source is "link" or "data"
                && media.From.Any(other =>
                    other.Field == place.Field && other.Source != place.Source && other.Source is "link" or "data"
                ),
        };
    }

    private void Check()
    {
        var takesId = media.From.FirstOrDefault(place => place.Source is "id" or "path");
        if (takesId is not null && media.Among is null)
        {
            scope.Problems.Add(takesId.Origin, "an id is looked for among those of the account; say 'among: LIST'");
        }

        if (takesId is null && media.Among is { } among)
        {
            var message = $"nothing is looked for among '{among.Text}'; give 'from' an 'id' or a 'path'";
            scope.Problems.Add(among.Origin, message);
        }

        var part = media.From.FirstOrDefault(place => place.Source == "part");
        if (part is not null && operation.Body?.Kinds.Any(kind => kind.Text == "multipart") != true)
        {
            var message = $"'part: {part.Field}' is a file of a multipart body; add 'multipart' to the kinds of body";
            scope.Problems.Add(part.Origin, message);
        }
    }
}
