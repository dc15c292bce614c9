using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Media;

namespace Emulator.Compilation;

/// <summary>Compiles what the image of an operation must be like.</summary>
internal sealed class MediaCompiler(ProviderScope scope, OperationContract operation)
{
    public MediaPlan? Compile(MediaContract? media)
    {
        if (media is null)
        {
            return null;
        }

        var where = new MediaPlaces(scope, operation, media);
        var places = where.All();
        var checks = Checks(media.Checks, media, places);
        var afterwards = Checks(media.Afterwards, media, places);
        var rules = checks.Concat(afterwards).Select(check => check.Rule);
        var limits = rules.OfType<ByteRange>().Select(range => range.To).ToArray();
        return new MediaPlan(places, where.Among() ?? 0, checks)
        {
            Afterwards = afterwards,
            StandIn = where.StandIn(),
            MostDecoded = (int)Math.Min(limits.Length == 0 ? int.MaxValue : limits.Max(), int.MaxValue),
            LooksBehindLinks = LookBehindLinks(checks, places),
            LooksBehindLinksAfterwards = LookBehindLinks(afterwards, places),
        };
    }

    private static bool LookBehindLinks(ImmutableArray<MediaCheck> checks, ImmutableArray<MediaPlace> places) =>
        places.Any(place => place.Source is MediaSource.Link) && checks.Any(check => check.Rule.AsksForFile);

    private ImmutableArray<MediaCheck> Checks(
        IEnumerable<NamedCheckContract> checks,
        MediaContract media,
        ImmutableArray<MediaPlace> places
    ) => [.. checks.Select(check => Check(check, media, places)).OfType<MediaCheck>()];

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
        var wanted = string.Join(", ", MediaPlaces.NamesOf(word.Meets));
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
