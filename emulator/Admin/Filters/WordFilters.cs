using Emulator.Plans.Scenarios;
using Emulator.State;

namespace Emulator.Admin.Filters;

/// <summary>The filters that compare one word of an entry, in any case; '*' is any letters.</summary>
internal static class WordFilters
{
    private static readonly Dictionary<string, Func<JournalSlot, string?>> All = new(StringComparer.Ordinal)
    {
        ["provider"] = slot => slot.Names.Provider,
        ["edition"] = slot => slot.Names.Edition,
        ["operation"] = slot => slot.Names.Operation,
        ["verdict"] = slot => slot.Names.Verdict,
        ["subject"] = slot => slot.Names.Subject,
        ["why"] = slot => slot.Names.Why,
        ["evidence"] = slot => slot.Names.Evidence,
        ["source"] = slot => slot.Names.Source,
        ["end"] = slot => slot.End.ToString(),
        ["scenario"] = slot => slot.Extras?.Acted?.Text,
        ["by"] = slot => slot.Extras?.Acted?.By,
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The test that an entry has this word; null when there is no such filter.</summary>
    public static Predicate<JournalSlot>? Of(string name, string value)
    {
        if (!All.TryGetValue(name, out var word))
        {
            return null;
        }

        var pattern = new TextPattern(value);
        return slot => word(slot) is { } text && pattern.Fits(text);
    }

    public static bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
