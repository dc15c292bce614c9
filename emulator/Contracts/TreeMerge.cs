namespace Emulator.Contracts;

/// <summary>Lays one tree over another: maps are joined by name, all else is replaced, and '~' takes away.</summary>
internal static class TreeMerge
{
    public static Tree Over(Tree below, Tree above) =>
        below is TreeMap lower && above is TreeMap upper ? Maps(lower, upper) : above;

    private static TreeMap Maps(TreeMap below, TreeMap above)
    {
        var entries = new List<TreeEntry>();
        foreach (var entry in below.Entries)
        {
            if (above.Find(entry.Name) is not { } replacing)
            {
                entries.Add(entry);
            }
            else if (replacing.Value is not TreeText { IsRemoval: true })
            {
                entries.Add(replacing with { Value = Over(entry.Value, replacing.Value) });
            }
        }

        entries.AddRange(above.Entries.Where(entry => below.Find(entry.Name) is null));
        return new TreeMap(above.Origin, entries);
    }
}
