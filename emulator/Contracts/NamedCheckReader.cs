using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Reads named checks that each ask one word of a book: gates, and rules about images.</summary>
internal sealed class NamedCheckReader(MapShape shape, string what, string sample, Problems problems)
{
    public IReadOnlyList<NamedCheckContract> ReadAll(IReadOnlyList<TreeEntry> entries) =>
        [.. entries.Select(Read).OfType<NamedCheckContract>()];

    private NamedCheckContract? Read(TreeEntry entry)
    {
        if (entry.Value is not TreeMap map)
        {
            var message = entry.Value is TreeText { IsRemoval: true }
                ? $"'~' takes {what} '{entry.Name}' away, but there is none"
                : $"{what} '{entry.Name}' is {entry.Value.Kind}; write {sample}";
            problems.Add(entry.Value.Origin, message);
            return null;
        }

        var words = map.Entries.Where(each => shape.Find(each.Name) is null).ToArray();
        if (words is not [var word])
        {
            var wanted = words.Length == 0 ? "asks nothing" : $"asks {words.Length} things at once";
            problems.Add(entry.Origin, $"{what} '{entry.Name}' {wanted}; write {sample}");
            return null;
        }

        var rest = new TreeMap(map.Origin, [.. map.Entries.Where(each => each != word)]);
        return Check(entry.Name, word, new MapReader(rest, $"{what} '{entry.Name}'", problems, shape));
    }

    private NamedCheckContract Check(string name, TreeEntry word, MapReader reader)
    {
        var check = new NamedCheckContract(
            name,
            word.Name,
            word.Value,
            ConditionReader.Read(reader, "when"),
            EndingReader.ReadBeside(reader, $"{what} '{name}'"),
            word.Origin
        );
        reader.Done();
        return check;
    }
}
