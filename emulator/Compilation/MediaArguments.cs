using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>What a media rule is given, as a value, a list or a map; mistakes are reported.</summary>
internal sealed class MediaArguments(NamedCheckContract check, Problems problems)
{
    /// <summary>What is written where a rule needs no argument: {}.</summary>
    public static readonly MapShape Nothing = new("media rule without arguments", "nothing more to say");

    public Origin Origin => check.Argument.Origin;

    public bool IsMap => check.Argument is TreeMap;

    public void Wrong(string message) => problems.Add(Origin, message);

    /// <summary>The argument as a map of this shape; null, with a problem, when it is none.</summary>
    public MapReader? Map(MapShape shape)
    {
        if (check.Argument is TreeMap map)
        {
            return new MapReader(map, $"media rule '{check.Word}'", problems, shape);
        }

        Wrong($"media rule '{check.Word}' is given {check.Argument.Kind}; write {Sample(shape)}");
        return null;
    }

    /// <summary>Nothing but {} was written, as the rule wants it.</summary>
    public bool AreNone()
    {
        Map(Nothing)?.Done();
        return check.Argument is TreeMap { Entries: [] };
    }

    /// <summary>One word or several.</summary>
    public IReadOnlyList<TextAt> Texts(string sample) => Named(Alone().TextsAt(check.Word), sample);

    public IReadOnlyList<TextAt> Named(IReadOnlyList<TextAt> texts, string sample)
    {
        if (texts.Count == 0 && check.Argument is not TreeMap)
        {
            Wrong($"media rule '{check.Word}' names nothing; write {sample}");
        }

        return texts;
    }

    public int? Number(int from) => Alone().WholeNumber(check.Word, from);

    /// <summary>Reports a word that is none of those known.</summary>
    public bool IsKnown(TextAt written, IEnumerable<string> known, string what)
    {
        if (known.Contains(written.Text))
        {
            return true;
        }

        problems.Add(written.Origin, $"{what} '{written.Text}'; {NearestName.Hint(written.Text, known)}");
        return false;
    }

    /// <summary>The argument under the name of its rule, for a reader of maps.</summary>
    private MapReader Alone()
    {
        var entry = new TreeEntry(check.Word, check.Origin, check.Argument);
        return new MapReader(new TreeMap(check.Origin, [entry]), $"media rule '{check.Name}'", problems);
    }

    private static string Sample(MapShape shape) =>
        shape.Keys.Length == 0 ? "{}" : $"{{ {string.Join(", ", shape.Keys.Select(key => key.Name + ": …"))} }}";
}
