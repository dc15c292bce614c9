using System.Text.RegularExpressions;

namespace Emulator.Contracts;

/// <summary>Reads which places of a recorded reply vary, and which say the same.</summary>
internal sealed class ExamplePlaces(Problems problems)
{
    public VaryingPlace? Varying(TreeEntry entry)
    {
        var text = (entry.Value as TreeText)?.Value ?? "";
        try
        {
            if (text is ['^', .., '$'])
            {
                return new VaryingPlace(entry.Name, new Regex(text, RegexOptions.NonBacktracking), entry.Origin);
            }

            problems.Add(entry.Value.Origin, $"'{entry.Name}' varies as '{text}'; write an expression from '^' to '$'");
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            problems.Add(entry.Value.Origin, $"'{entry.Name}' varies as no regular expression: {wrong.Message}");
        }

        return null;
    }

    public EqualPlaces? Same(Tree tree)
    {
        if (tree is TreeList { Items: [TreeText one, TreeText other] })
        {
            return new EqualPlaces(one.Value, other.Value, tree.Origin);
        }

        problems.Add(tree.Origin, "what is the same is written as two places: [\"$.error.id\", X-Request-Id]");
        return null;
    }
}
