using Emulator.State;

namespace Emulator.Admin;

/// <summary>The filters that compare one word of an entry, in any case.</summary>
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
        ["end"] = slot => slot.End.ToString(),
        ["scenario"] = slot => slot.Extras?.Acted?.Text,
        ["by"] = slot => slot.Extras?.Acted?.By,
        ["image-type"] = slot => slot.Extras?.Media is { } media ? TypeOf(media) : null,
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The test that an entry has this word; null when there is no such filter.</summary>
    public static Predicate<JournalSlot>? Of(string name, string value) =>
        All.TryGetValue(name, out var word) ? slot => word(slot) is { } text && AreSame(text, value) : null;

    public static bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What its bytes show, or else what the sender said.</summary>
    private static string TypeOf(Plans.Media.MediaFacts media) =>
        media.Header.Type.Length > 0 ? media.Header.Type : media.Declared;
}
