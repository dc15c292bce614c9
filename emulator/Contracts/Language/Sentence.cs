using System.Text.RegularExpressions;

namespace Emulator.Contracts.Language;

/// <summary>What a word says with its arguments, in plain words: its own sentence with the gaps filled.</summary>
internal static partial class Sentence
{
    private const string WhenUnsaid = " when nothing is said";
    private const string Anything = "any";

    public static string Of(BookWord word, Tree argument)
    {
        var (map, keys) = (argument as TreeMap, Keys(word.Shape));
        var said = new HashSet<string>(StringComparer.Ordinal);
        var text = Gap().Replace(word.About, gap => Fill(gap.Groups["name"].Value));
        var rest = (map?.Entries ?? []).Where(entry => !said.Contains(entry.Name)).Select(entry => Aside(entry, keys));
        return string.Join("; ", rest.Where(aside => aside.Length > 0).Prepend(text));

        string Fill(string name)
        {
            // The short form of an argument stands for its first part.
            name = name.Length == 0 && map is not null && keys.Length > 0 ? keys[0].Name : name;
            var isFirst = said.Add(name) && said.Count == 1;
            return name.Length == 0 ? InWords(argument)
                : map?.Find(name) is { } entry ? InWords(entry.Value)
                : map is null && isFirst ? InWords(argument)
                : Default(Array.Find(keys, key => key.Name == name));
        }
    }

    /// <summary>A value as people read it: items with commas between, maps as 'name value'.</summary>
    public static string InWords(Tree tree) =>
        tree switch
        {
            TreeText { Value: "" } => "''",
            TreeText text => text.Value,
            TreeList list => string.Join(", ", list.Items.Select(InWords)),
            TreeMap map => string.Join(", ", map.Entries.Select(entry => $"{entry.Name} {InWords(entry.Value)}")),
            _ => "",
        };

    /// <summary>What a key says: yes or no in the words of its shape, all else by name.</summary>
    private static string Aside(TreeEntry entry, KeyShape[] keys)
    {
        var (key, value) = (Array.Find(keys, key => key.Name == entry.Name), InWords(entry.Value));
        return key is not null && value == Default(key) ? ""
            : key is { Shape: FlagShape } && value == "true" ? key.About
            : key is { Shape: FlagShape } && Default(key) == Anything ? ""
            : $"{entry.Name.Replace('-', ' ')} {value}";
    }

    private static KeyShape[] Keys(Shape shape) =>
        shape switch
        {
            MapShape map => map.Keys,
            EitherShape either => [.. either.Forms.SelectMany(Keys)],
            _ => [],
        };

    /// <summary>What counts when a key is left out, as its own sentence ends: '15 when nothing is said'.</summary>
    private static string Default(KeyShape? key)
    {
        var about = key?.About ?? "";
        return about.EndsWith(WhenUnsaid, StringComparison.Ordinal)
            ? about[..^WhenUnsaid.Length].Split(';')[^1].Trim()
            : Anything;
    }

    [GeneratedRegex(@"\{(?<name>[a-z-]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();
}
