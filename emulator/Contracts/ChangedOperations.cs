namespace Emulator.Contracts;

/// <summary>The operations of an edition: those below, changed, taken away or as they are, and those it adds.</summary>
internal sealed class ChangedOperations(IReadOnlyList<Tree> below, MapReader? above, Problems problems)
{
    public IReadOnlyList<Tree> All()
    {
        if (above is null)
        {
            return below;
        }

        Tree[] all = [.. below.Select(Changed).OfType<Tree>(), .. Added()];
        above.Done();
        return all;
    }

    private Tree? Changed(Tree operation)
    {
        if (EditionTrees.NameOf(operation) is not { } name)
        {
            return operation;
        }

        above!.Take(name);
        return above.Map.Find(name)?.Value is not { } difference ? operation
            : difference is TreeText { IsRemoval: true } ? null
            : TreeMerge.Over(operation, difference, problems);
    }

    /// <summary>What has a route of its own is a new operation; what has none is a slip of a known one.</summary>
    private IEnumerable<Tree> Added()
    {
        foreach (var entry in above!.Map.Entries)
        {
            if (
                entry.Value is TreeMap map
                && map.Find("route") is not null
                && !below.Any(each => EditionTrees.NameOf(each) == entry.Name)
            )
            {
                above.Take(entry.Name);
                yield return new TreeMap(map.Origin, [.. Head(entry), .. map.Entries]);
            }
        }
    }

    private static TreeEntry[] Head(TreeEntry entry) =>
        [
            new("format", entry.Origin, new TreeText(entry.Origin, "1", quoted: false)),
            new("operation", entry.Origin, new TreeText(entry.Origin, entry.Name, quoted: true)),
        ];
}
