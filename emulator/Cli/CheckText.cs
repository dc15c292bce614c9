using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Contracts.Language;

namespace Emulator.Cli;

/// <summary>One check of an operation in words: the tables of the language say what each of its keys is.</summary>
internal sealed class CheckText(ProviderContract contract, EndingText endings, Outline text)
{
    // Said by other words already, or said of the endings below.
    private static readonly string[] Unsaid = ["when", "evidence", "source", "say", "else", "field", "outcome"];

    /// <summary>A named check: its number and name, what it asks of which field, and when.</summary>
    public void Named(string number, TreeEntry entry, MapShape shape)
    {
        var map = entry.Value as TreeMap ?? new TreeMap(entry.Origin, []);
        var field = (map.Find("field")?.Value as TreeText)?.Value;
        var name = $"{number} {entry.Name}{Aside(field is null ? "" : $"field {field}", ConditionText.Of(map))}";
        if (shape.OneWord && map.Entries.FirstOrDefault(each => shape.Find(each.Name) is null) is { } word)
        {
            text.Add(1, $"{name}: {Said(word, shape, map, EndingText.EvidenceIn(map))}");
            return;
        }

        text.Add(1, name);
        Whole(2, map, shape);
    }

    /// <summary>Everything that a map of the language says, line by line.</summary>
    public void Whole(int depth, TreeMap map, MapShape shape)
    {
        var around = EndingText.EvidenceIn(map);
        foreach (var entry in map.Entries.Where(entry => !Unsaid.Contains(entry.Name)))
        {
            if (shape.Find(entry.Name) is { } key)
            {
                Key(depth, entry, key, around);
            }
            else
            {
                text.Add(depth, Said(entry, shape, map, around));
            }
        }
    }

    private string Said(TreeEntry entry, MapShape shape, TreeMap map, Evidence? around)
    {
        // A gate's outcome stands beside its word, a rule's among its arguments.
        var (arguments, beside) = Split(entry.Value);
        var ending = endings.Of(shape.OneWord ? map : beside, around);
        var word = shape.Book is null ? null : Books.Words(shape.Book).FirstOrDefault(each => each.Name == entry.Name);
        var said = word is null ? $"{entry.Name} {Sentence.InWords(arguments)}" : Sentence.Of(word, arguments);
        var places = shape.Book == BookNames.Gates ? AccountText.Places(contract.Account, arguments) : "";
        var aside = Aside(places, beside is null ? "" : ConditionText.Of(beside));
        return $"{said}{aside}{(ending.Length > 0 ? $" – else {ending}" : "")}";
    }

    private void Key(int depth, TreeEntry entry, KeyShape key, Evidence? around)
    {
        switch ((key.Shape, entry.Value))
        {
            case (EitherShape, _) when ReferenceEquals(key.Shape, EndingWords.Either):
                text.Add(depth, $"{Occasion(key)}: {endings.Of(entry.Value, around)}");
                break;
            case (MapShape shape, TreeMap map):
                text.Add(depth, $"{entry.Name}:{Aside(ConditionText.Of(map))}");
                Whole(depth + 1, map, shape);
                break;
            case (NamesShape { Value: MapShape shape }, TreeMap map):
                foreach (var inner in map.Entries)
                {
                    text.Add(depth, $"{entry.Name} {inner.Name}:");
                    Whole(depth + 1, inner.Value as TreeMap ?? new TreeMap(inner.Origin, []), shape);
                }

                break;
            default:
                text.Add(depth, Plain(entry, key));
                break;
        }
    }

    private static string Plain(TreeEntry entry, KeyShape key)
    {
        var about = key.About.Split(';')[0].Split(", such as")[0];
        var value = Sentence.InWords(entry.Value);
        return key.Shape is FlagShape && value == "true"
            ? $"{entry.Name}: {about}"
            : $"{entry.Name}: {value} – {about}";
    }

    /// <summary>'The outcome of a larger one' is said as 'of a larger one'.</summary>
    private static string Occasion(KeyShape key)
    {
        const string Start = "the outcome ";
        var about = key.About.Split(';')[0];
        return about.StartsWith(Start, StringComparison.Ordinal) ? about[Start.Length..] : about;
    }

    private static string Aside(params string[] parts) =>
        string.Join(", ", parts.Where(part => part.Length > 0)) is { Length: > 0 } said ? $" ({said})" : "";

    private static (Tree Arguments, TreeMap? Beside) Split(Tree value)
    {
        if (value is not TreeMap map || map.Find("else") is null)
        {
            return (value, null);
        }

        var parts = map.Entries.ToLookup(entry => EndingWords.Map.Find(entry.Name) is not null || entry.Name == "when");
        return (new TreeMap(map.Origin, [.. parts[false]]), new TreeMap(map.Origin, [.. parts[true]]));
    }
}
