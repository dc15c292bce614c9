using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads the named gates of an operation.</summary>
internal sealed class GateReader(Problems problems)
{
    private static readonly string[] Beside = [.. OperationWords.Gate.Keys.Select(key => key.Name)];

    public IReadOnlyList<GateContract> ReadAll(IReadOnlyList<TreeEntry> entries) =>
        [.. entries.Select(Read).OfType<GateContract>()];

    private GateContract? Read(TreeEntry entry)
    {
        if (entry.Value is not TreeMap map)
        {
            var message = entry.Value is TreeText { IsRemoval: true }
                ? $"'~' takes gate '{entry.Name}' away, but there is none"
                : $"gate '{entry.Name}' is {entry.Value.Kind}; write {{ GATE: …, else: OUTCOME }}";
            problems.Add(entry.Value.Origin, message);
            return null;
        }

        var words = map.Entries.Where(each => !Beside.Contains(each.Name)).ToArray();
        if (words is not [var word])
        {
            var wanted = words.Length == 0 ? "asks nothing" : $"asks {words.Length} things at once";
            problems.Add(entry.Origin, $"gate '{entry.Name}' {wanted}; write {{ GATE: …, else: OUTCOME }}");
            return null;
        }

        var rest = new TreeMap(map.Origin, [.. map.Entries.Where(each => each != word)]);
        return Gate(entry.Name, word, new MapReader(rest, $"gate '{entry.Name}'", problems, OperationWords.Gate));
    }

    private static GateContract Gate(string name, TreeEntry word, MapReader reader)
    {
        var gate = new GateContract(
            name,
            word.Name,
            word.Value,
            ConditionReader.Read(reader, "when"),
            EndingReader.ReadBeside(reader, $"gate '{name}'"),
            word.Origin
        );
        reader.Done();
        return gate;
    }
}
