using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of words that steer how a body is written; each begins with '$'.</summary>
internal static class ControlWords
{
    public static readonly string[] All = [.. LoopCompiler.Words, .. ChoiceCompiler.Words];

    /// <summary>Does the map steer, instead of being written as it is?</summary>
    public static bool Stand(TreeMap map) => map.Entries.Any(entry => IsWord(entry.Name));

    /// <summary>Reports what does not belong to these words.</summary>
    public static void Check(TreeMap map, string what, string[] words, Problems problems)
    {
        foreach (var entry in map.Entries.Where(entry => !words.Contains(entry.Name)))
        {
            if (IsWord(entry.Name) && !All.Contains(entry.Name))
            {
                problems.Add(entry.Origin, Unknown(entry.Name));
            }
            else
            {
                problems.Add(
                    entry.Origin,
                    $"'{entry.Name}' stands in {what}, which takes {string.Join(", ", words)}; take it out"
                );
            }
        }
    }

    /// <summary>The map has words of which none says what it is.</summary>
    public static void Report(TreeMap map, Problems problems)
    {
        foreach (var entry in map.Entries.Where(entry => IsWord(entry.Name) && !All.Contains(entry.Name)))
        {
            problems.Add(entry.Origin, Unknown(entry.Name));
        }
    }

    private static bool IsWord(string name) => name.StartsWith('$');

    private static string Unknown(string name) =>
        $"'{name}' is no word of a body (a key of that name is written '\\{name}'); {NearestName.Hint(name, All)}";
}
