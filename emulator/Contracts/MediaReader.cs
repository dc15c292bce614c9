using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads where an operation's image may stand and what it must be like.</summary>
internal static class MediaReader
{
    public static MediaContract Read(MapReader media)
    {
        media.Demand("from", "where the image may stand, such as { link: image.link }");
        if (media.Map.Find("afterwards") is null)
        {
            media.Demand("rules", "named rules, such as { size: { bytes: { to: 5MB }, else: OUTCOME } }");
        }

        var from = media.Child("from", "'from' of the media");
        var contract = new MediaContract(
            from is null ? [] : ReadPlaces(from),
            media.TextsAt("among").Count == 0 ? null : media.TextsAt("among")[0],
            Rules(media.Problems).ReadAll(media.Entries("rules")),
            Rules(media.Problems).ReadAll(media.Entries("afterwards")),
            media.Origin
        )
        {
            StandIn = media.TextsAt("stand-in") is [var picture, ..] ? picture : null,
        };
        media.Done();
        return contract;
    }

    private static NamedCheckReader Rules(Problems problems) =>
        new(MediaWords.Check, "media rule", "{ RULE: …, else: OUTCOME }", problems);

    /// <summary>The places in the order they are written.</summary>
    private static List<MediaPlaceContract> ReadPlaces(MapReader from)
    {
        var fields = MediaWords.From.Keys.ToDictionary(
            key => key.Name,
            key => from.Text(key.Name),
            StringComparer.Ordinal
        );
        from.Done();
        if (fields.Values.All(field => field is null))
        {
            from.Problems.Add(
                from.Origin,
                "'from' of the media names no place; write one such as { link: image.link }"
            );
        }

        return
        [
            .. from
                .Map.Entries.Where(entry => fields.GetValueOrDefault(entry.Name) is not null)
                .Select(entry => new MediaPlaceContract(entry.Name, fields[entry.Name]!, entry.Value.Origin)),
        ];
    }
}
