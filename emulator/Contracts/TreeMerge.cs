using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Lays one tree over another: maps are joined by name, all else is replaced, and '~' takes away.</summary>
internal static class TreeMerge
{
    private const string Order = "$order";

    private static readonly TreeMap Nothing = new(new Origin("", 0, 0), []);

    public static Tree Over(Tree below, Tree above, Problems problems) =>
        below is TreeMap lower && above is TreeMap upper && Steers(lower) == Steers(upper)
            ? Maps(lower, upper, problems)
            : above;

    /// <summary>A map that says how a body is written, such as a loop, is not joined with a map of keys.</summary>
    private static bool Steers(TreeMap map) => map.Entries.Any(entry => entry.Name is ['$', ..] and not Order);

    private static TreeMap Maps(TreeMap below, TreeMap above, Problems problems)
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
                entries.Add(replacing with { Value = Over(entry.Value, replacing.Value, problems) });
            }
        }

        entries.AddRange(
            from entry in above.Entries
            where entry.Name != Order && below.Find(entry.Name) is null
            select entry with
            {
                Value = Over(Nothing, entry.Value, problems),
            }
        );
        var ordered = above.Find(Order) is { } order ? Ordered(entries, order.Value, problems) : entries;
        return new TreeMap(above.Origin, ordered);
    }

    /// <summary>The named entries first, in the order they are named; the others behind them as they were.</summary>
    private static List<TreeEntry> Ordered(List<TreeEntry> entries, Tree order, Problems problems)
    {
        var named = new List<TreeEntry>();
        foreach (var name in order is TreeList list ? list.Items : [order])
        {
            if (name is TreeText text && entries.Find(entry => entry.Name == text.Value) is { } entry)
            {
                named.Add(entry);
                continue;
            }

            var hint = NearestName.Hint((name as TreeText)?.Value ?? "", entries.Select(entry => entry.Name));
            problems.Add(name.Origin, $"'{Order}' names what is not there; {hint}");
        }

        return [.. named.Distinct(), .. entries.Except(named)];
    }
}
