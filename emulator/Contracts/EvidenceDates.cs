using System.Globalization;
using System.Text.RegularExpressions;

namespace Emulator.Contracts;

/// <summary>The oldest and the newest day that the sources of a provider's documents name.</summary>
internal sealed partial record EvidenceDates(string From, string To)
{
    private const string Form = "yyyy-MM-dd";

    private static readonly string[] Keys = ["seen", "source"];

    /// <summary>Null where no source has a day.</summary>
    public static EvidenceDates? In(string text)
    {
        var days = YamlTree.ReadMany("", text, new Problems()).SelectMany(Days).Order(StringComparer.Ordinal).ToArray();
        return days.Length == 0 ? null : new EvidenceDates(days[0], days[^1]);
    }

    private static IEnumerable<string> Days(Tree tree) =>
        tree switch
        {
            TreeMap map => map.Entries.SelectMany(entry => Days(entry)),
            TreeList list => list.Items.SelectMany(Days),
            _ => [],
        };

    private static IEnumerable<string> Days(TreeEntry entry) =>
        entry.Value is TreeText text && Keys.Contains(entry.Name)
            ? Day().Matches(text.Value).Select(match => match.Value).Where(IsDay)
            : Days(entry.Value);

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}
