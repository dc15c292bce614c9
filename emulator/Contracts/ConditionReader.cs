namespace Emulator.Contracts;

/// <summary>Reads conditions on fields, such as 'field: value', 'field: [values]' or 'field: absent'.</summary>
internal static class ConditionReader
{
    public static IReadOnlyList<ConditionContract> Read(MapReader reader, string key) =>
        [.. reader.Entries(key).Select(entry => Condition(entry, reader.Problems))];

    private static ConditionContract Condition(TreeEntry entry, Problems problems)
    {
        var words = (entry.Value is TreeList list ? list.Items : [entry.Value]).OfType<TreeText>().ToArray();
        var count = entry.Value is TreeList { Items.Count: var written } ? written : 1;
        if (words.Length != count || words.Length == 0)
        {
            problems.Add(
                entry.Value.Origin,
                $"the condition on '{entry.Name}' is {entry.Value.Kind}; write present, absent, a value or some values"
            );
        }

        return new ConditionContract(
            entry.Name,
            words.Any(word => Is(word, "present")),
            words.Any(word => Is(word, "absent")),
            [.. words.Where(word => !Is(word, "present") && !Is(word, "absent")).Select(word => word.Value)],
            entry.Origin
        );
    }

    /// <summary>In quotes the words mean themselves.</summary>
    private static bool Is(TreeText word, string meaning) => !word.Quoted && word.Value == meaning;
}
