using System.Text.RegularExpressions;
using Emulator.Contracts;

namespace Emulator.Tests.Compilation;

/// <summary>The words that some contracts use: keys that are written, texts, and placeholders inside texts.</summary>
internal sealed partial class WordUse
{
    public WordUse(IEnumerable<Tree> trees)
    {
        Tree[] all = [.. trees];
        Keys = [.. all.SelectMany(AllKeys)];
        Texts = [.. all.SelectMany(AllTexts)];
        Holes = [.. Texts.SelectMany(HolesOf).Distinct(StringComparer.Ordinal)];
    }

    public HashSet<string> Keys { get; }

    public HashSet<string> Texts { get; }

    public IReadOnlyList<string> Holes { get; }

    /// <summary>Is there a placeholder of this name? One that ends in capitals stands for many.</summary>
    public bool Asks(string name)
    {
        var start = name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)];
        return Holes
            .Select(hole => hole.Split('|')[0].Trim())
            .Any(said => said == name || (char.IsUpper(name[^1]) && said.StartsWith(start, StringComparison.Ordinal)));
    }

    public bool Filters(string name) =>
        Holes.Any(hole => hole.Split('|').Skip(1).Any(filter => filter.Trim().Split(' ')[0] == name));

    public bool Has(string part) => Texts.Any(text => text.Contains(part, StringComparison.Ordinal));

    private static IEnumerable<string> HolesOf(string text) =>
        Hole().Matches(text).Select(match => match.Groups["hole"].Value.Trim());

    private static IEnumerable<string> AllKeys(Tree tree) =>
        tree switch
        {
            TreeMap map => map.Entries.SelectMany(entry => AllKeys(entry.Value).Prepend(entry.Name)),
            TreeList list => list.Items.SelectMany(AllKeys),
            _ => [],
        };

    private static IEnumerable<string> AllTexts(Tree tree) =>
        tree switch
        {
            TreeMap map => map.Entries.SelectMany(entry => AllTexts(entry.Value)),
            TreeList list => list.Items.SelectMany(AllTexts),
            TreeText text => [text.Value],
            _ => [],
        };

    [GeneratedRegex(@"\{\{(?<hole>[^{}]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
