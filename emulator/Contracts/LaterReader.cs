using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads what the provider sends some time after its reply.</summary>
internal static class LaterReader
{
    public static IReadOnlyList<LaterContract> Read(MapReader outcome) =>
        [.. outcome.Items("later").Select(item => Event(item, outcome.Problems)).OfType<LaterContract>()];

    private static LaterContract? Event(Tree item, Problems problems)
    {
        if (item is not TreeMap map)
        {
            problems.Add(
                item.Origin,
                $"an item of 'later' is {item.Kind}; write {{ event: NAME, after: TIME, body: … }}"
            );
            return null;
        }

        var reader = new MapReader(map, "an item of 'later'", problems, LaterWords.Map);
        var later = new LaterContract(
            reader.Required("event"),
            reader.Duration("after") ?? TimeSpan.Zero,
            reader.Take("body"),
            map.Origin
        )
        {
            Says = reader.Text("says") ?? "",
        };
        reader.Done();
        return later;
    }
}
