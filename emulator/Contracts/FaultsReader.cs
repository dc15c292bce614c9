using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads which steps of an operation collect all their faults.</summary>
internal static class FaultsReader
{
    /// <summary>The names of those steps; one word for the whole operation speaks of the steps it has.</summary>
    public static IReadOnlyList<TextAt> Read(MapReader reader, IReadOnlyList<TextAt> order)
    {
        var steps = FaultWords.Map.Keys.Select(key => key.Name);
        if (reader.Take("faults") is TreeMap map)
        {
            var faults = new MapReader(map, "'faults'", reader.Problems, FaultWords.Map);
            var all = steps.Where(step => faults.Word(step) == "all").ToArray();
            faults.Done();
            return [.. all.Select(step => new TextAt(step, map.Find(step)!.Value.Origin))];
        }

        if (reader.Take("faults") is TreeList list)
        {
            reader.Problems.Add(list.Origin, "'faults' is a list; write all, first, or a map such as { fields: all }");
            return [];
        }

        return reader.OneOf("faults", "all", "first") == "all"
            ? [.. order.Where(step => steps.Contains(step.Text))]
            : [];
    }
}
