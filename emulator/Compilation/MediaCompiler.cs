using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Compiles where an operation's image may stand and what it must be like.</summary>
internal sealed class MediaCompiler(ProviderScope scope, OperationContract operation)
{
    private static readonly Dictionary<string, MediaSource> Sources = new(StringComparer.Ordinal)
    {
        ["part"] = MediaSource.Part,
        ["link"] = MediaSource.Link,
        ["data"] = MediaSource.Data,
        ["id"] = MediaSource.Id,
    };

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

    public MediaPlan? Compile(MediaContract? media)
    {
        if (media is null)
        {
            return null;
        }

        var places = media.From.Select(place => Place(place, media)).ToImmutableArray();
        CheckPlaces(media);
        var checks = media.Checks.Select(check => Check(check, media, places)).OfType<MediaCheck>().ToImmutableArray();
        var limits = checks.Select(check => check.Rule).OfType<ByteRange>().Select(range => range.To).ToArray();
        return new MediaPlan(places, Among(media) ?? 0, checks)
        {
            MostDecoded = (int)Math.Min(limits.Length == 0 ? int.MaxValue : limits.Max(), int.MaxValue),
            LooksBehindLinks =
                places.Any(place => place.Source is MediaSource.Link) && checks.Any(check => check.Rule.AsksForFile),
        };
    }

    private MediaPlace Place(MediaPlaceContract place, MediaContract media) =>
        new(Sources[place.Source], scope.Path(place.Field, place.Origin))
        {
            IsShared =
                place.Source is "link" or "data"
                && media.From.Any(other =>
                    other.Field == place.Field && other.Source != place.Source && other.Source is "link" or "data"
                ),
        };

    private int? Among(MediaContract media) =>
        media.Among is { } among ? ListOf(among.Text, among.Origin, scope) : null;

    private void CheckPlaces(MediaContract media)
    {
        var takesId = media.From.FirstOrDefault(place => place.Source == "id");
        if (takesId is not null && media.Among is null)
        {
            scope.Problems.Add(takesId.Origin, "an 'id' is looked for among those of the account; say 'among: LIST'");
        }

        if (takesId is null && media.Among is { } among)
        {
            scope.Problems.Add(among.Origin, $"nothing is looked for among '{among.Text}'; give 'from' an 'id'");
        }

        var part = media.From.FirstOrDefault(place => place.Source == "part");
        if (part is not null && operation.Body?.Kinds.Any(kind => kind.Text == "multipart") != true)
        {
            var message = $"'part: {part.Field}' is a file of a multipart body; add 'multipart' to the kinds of body";
            scope.Problems.Add(part.Origin, message);
        }
    }

    private MediaCheck? Check(NamedCheckContract check, MediaContract media, ImmutableArray<MediaPlace> places)
    {
        var verdicts = places
            .Select(place => place.Path.Dotted)
            .DefaultIfEmpty("")
            .Select(field => scope.VerdictOf(check.Else, field, check.Word))
            .OfType<Verdict>()
            .ToImmutableArray();
        if (MediaBook.Find(check, scope.Problems) is not { } word)
        {
            return null;
        }

        var rule = word.Make(new MediaArguments(check, scope.Problems));
        var stored = scope.Contract.Outcomes.SelectMany(outcome => outcome.Effects);
        var idsAreStored = stored.Any(effect => effect.Kind is EffectKind.Store && effect.Name == media.Among?.Text);
        if (!places.IsEmpty && !places.Any(place => word.CanMeet(place.Source, idsAreStored)))
        {
            scope.Problems.Add(check.Origin, Never(word, media));
        }

        CheckReadable(check, rule, places);
        return rule is null || verdicts.Length != places.Length
            ? null
            : new MediaCheck(check.Name, rule, [.. check.When.Select(scope.Condition)], verdicts);
    }

    private static string Never(MediaWord word, MediaContract media)
    {
        var written = string.Join(", ", media.From.Select(place => $"'{place.Source}'"));
        var wanted = string.Join(", ", Sources.Where(pair => word.Meets.Contains(pair.Value)).Select(pair => pair.Key));
        return $"media rule '{word.Name}' can never be broken by an image from {written}; it is about: {wanted}";
    }

    /// <summary>A limit above that of the body itself is never reached.</summary>
    private void CheckReadable(NamedCheckContract check, MediaRule? rule, ImmutableArray<MediaPlace> places)
    {
        var max = operation.Body?.Max ?? 0;
        var most = places.All(place => place.Source is MediaSource.Data) ? max / 4 * 3 : max;
        if (
            rule is ByteRange { To: < long.MaxValue } range
            && places.All(place => place.Source is MediaSource.Part or MediaSource.Data)
            && range.To >= most
        )
        {
            var message = $"the body is read up to {max} bytes, so no image in it has {range.To}; raise its 'max'";
            scope.Problems.Add(check.Argument.Origin, message);
        }
    }
}
