using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads where an operation's image may stand and what it must be like.</summary>
internal static class MediaReader
{
    private static readonly string[] Beside = [.. MediaWords.Check.Keys.Select(key => key.Name)];

    public static MediaContract Read(MapReader media)
    {
        media.Demand("from", "where the image may stand, such as { link: image.link }");
        media.Demand("rules", "named rules, such as { size: { bytes: { to: 5MB }, else: OUTCOME } }");
        var from = media.Child("from", "'from' of the media");
        var contract = new MediaContract(
            from is null ? [] : ReadPlaces(from),
            media.TextsAt("among").Count == 0 ? null : media.TextsAt("among")[0],
            [.. media.Entries("rules").Select(entry => ReadCheck(entry, media.Problems)).OfType<MediaCheckContract>()],
            media.Origin
        );
        media.Done();
        return contract;
    }

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

    private static MediaCheckContract? ReadCheck(TreeEntry entry, Problems problems)
    {
        if (entry.Value is not TreeMap map)
        {
            var message = entry.Value is TreeText { IsRemoval: true }
                ? $"'~' takes media rule '{entry.Name}' away, but there is none"
                : $"media rule '{entry.Name}' is {entry.Value.Kind}; write {{ RULE: …, else: OUTCOME }}";
            problems.Add(entry.Value.Origin, message);
            return null;
        }

        var words = map.Entries.Where(each => !Beside.Contains(each.Name)).ToArray();
        if (words is not [var word])
        {
            var wanted = words.Length == 0 ? "asks nothing" : $"asks {words.Length} things at once";
            problems.Add(entry.Origin, $"media rule '{entry.Name}' {wanted}; write {{ RULE: …, else: OUTCOME }}");
            return null;
        }

        var rest = new TreeMap(map.Origin, [.. map.Entries.Where(each => each != word)]);
        return Check(entry.Name, word, new MapReader(rest, $"media rule '{entry.Name}'", problems, MediaWords.Check));
    }

    private static MediaCheckContract Check(string name, TreeEntry word, MapReader reader)
    {
        var check = new MediaCheckContract(
            name,
            word.Name,
            word.Value,
            ConditionReader.Read(reader, "when"),
            EndingReader.ReadBeside(reader, $"media rule '{name}'"),
            word.Origin
        );
        reader.Done();
        return check;
    }
}
