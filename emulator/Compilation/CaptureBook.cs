using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>
/// Reads what a capture takes: a kind that has a name, some words with bars between, or what a table has.
/// </summary>
internal sealed class CaptureBook(Problems problems, bool ignoresCase, Func<string, IEnumerable<string>?> tables)
{
    private static readonly string[] Names = [.. CaptureKind.All.Select(kind => kind.Name)];

    public CaptureKind Read(string written, Origin origin)
    {
        if (CaptureKind.All.FirstOrDefault(kind => kind.Name == written) is { } known)
        {
            return known;
        }

        if (written.Contains('|', StringComparison.Ordinal))
        {
            return Words(written, origin);
        }

        if (tables(written) is { } values)
        {
            return new OneOfWords([.. values]);
        }

        problems.Add(
            origin,
            $"a capture cannot be '{written}'; {NearestName.Hint(written, [.. Names, "words|with|bars", "a table"])}"
        );
        return CaptureKind.Any;
    }

    private OneOfWords Words(string written, Origin origin)
    {
        var comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var words = written.Split('|');
        if (words.Any(word => word.Length == 0 || word.Contains(' ', StringComparison.Ordinal)))
        {
            problems.Add(origin, $"'{written}' has a word that is empty or has spaces; write words such as a|b");
        }

        foreach (var word in words.GroupBy(word => word, comparer).Where(same => same.Skip(1).Any()))
        {
            problems.Add(origin, $"'{written}' names '{word.Key}' twice; take one out");
        }

        foreach (var word in words.Where(Names.Contains))
        {
            problems.Add(origin, $"'{word}' in '{written}' is a kind and no word; write one kind, or words alone");
        }

        return new OneOfWords([.. words]);
    }
}
