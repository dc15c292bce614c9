using Emulator.Wording;

namespace Emulator.Contracts;

/// <summary>Joins an outcome with what it is 'like': of several, each is laid over those before it.</summary>
internal sealed class Likeness(TreeMap? shapes, TreeMap? outcomes, Problems problems)
{
    /// <summary>The outcome with everything it takes over.</summary>
    public TreeMap Whole(string name, TreeMap written) => Whole(written, [name]);

    private TreeMap Whole(TreeMap written, string[] way)
    {
        var below = default(TreeMap);
        foreach (var like in Names(written))
        {
            if (Model(like, way) is { } model)
            {
                var whole = Whole(model, [.. way, like.Value]);
                below = below is null ? whole : (TreeMap)TreeMerge.Over(below, whole, problems);
            }
        }

        return below is null ? written : (TreeMap)TreeMerge.Over(below, written, problems);
    }

    private static IEnumerable<TreeText> Names(TreeMap written) =>
        written.Find("like")?.Value switch
        {
            TreeText one => [one],
            TreeList several => several.Items.OfType<TreeText>(),
            _ => [],
        };

    /// <summary>What is meant by a name; null, with a problem, when it is nothing, or what we come from.</summary>
    private TreeMap? Model(TreeText like, string[] way)
    {
        if (Array.IndexOf(way, like.Value) is >= 0 and var again)
        {
            problems.Add(like.Origin, $"'{like.Value}' is like itself, by way of {string.Join(", ", way[again..])}");
            return null;
        }

        if ((shapes?.Find(like.Value) ?? outcomes?.Find(like.Value))?.Value is TreeMap model)
        {
            return model;
        }

        var known = (shapes?.Entries ?? []).Concat(outcomes?.Entries ?? []).Select(entry => entry.Name);
        problems.Add(like.Origin, $"nothing is called '{like.Value}'; {NearestName.Hint(like.Value, known)}");
        return null;
    }
}
