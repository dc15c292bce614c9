namespace Emulator.Wording;

/// <summary>Finds the known name that a misspelt one was probably meant to be, and says so.</summary>
internal static class NearestName
{
    private const int MostListed = 12;

    /// <summary>The end of a message about an unknown name: the nearest one, or the list of what is known.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (Find(name, names) is { } nearest)
        {
            return $"did you mean '{nearest}'?";
        }

        var listed = string.Join(", ", names.Take(MostListed));
        var more = names.Length > MostListed ? $" and {names.Length - MostListed} more" : "";
        return names.Length == 0 ? "none is known" : $"known: {listed}{more}";
    }

    /// <summary>The nearest of some names, or null when none is near enough to be a slip of the finger.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var most = Math.Max(1, Math.Min(3, name.Length / 3));
        return known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= most)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be put in, taken out or changed to turn one word into the other.</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var cost = Math.Min(corner + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                corner = row[j];
                row[j] = cost;
            }
        }

        return row[right.Length];
    }
}
