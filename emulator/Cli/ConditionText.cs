using Emulator.Contracts;

namespace Emulator.Cli;

/// <summary>Conditions in words: 'only when urgent is true and caption is present'.</summary>
internal static class ConditionText
{
    /// <summary>What stands under 'when' in a map; nothing when there is none.</summary>
    public static string Of(TreeMap map) =>
        map.Find("when")?.Value is TreeMap when
            ? "only when "
                + string.Join(" and ", when.Entries.Select(entry => $"{entry.Name} is {Values(entry.Value)}"))
            : "";

    private static string Values(Tree tree) =>
        tree is TreeList list
            ? string.Join(" or ", list.Items.OfType<TreeText>().Select(text => text.Value))
            : Contracts.Language.Sentence.InWords(tree);
}
