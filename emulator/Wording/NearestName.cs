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
            .Select(candidate => new { Name = candidate, Distance = Distance(name, candidate) })
            .Where(pair => pair.Distance <= most)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Name)
            .FirstOrDefault();
    }

    /// <summary>How many letters must be put in, taken out, changed or swapped to make one word the other.</summary>
    public static int Distance(string left, string right)
    {
        var (before, last) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(last[j - 1] + cost, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
