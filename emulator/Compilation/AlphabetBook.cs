using System.Text;
using Emulator.Contracts;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of alphabets that an id can draw its letters from.</summary>
internal static class AlphabetBook
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Dictionary<string, string> Alphabets = new(StringComparer.Ordinal)
    {
        ["digits"] = "0123456789",
        ["hex"] = "0123456789abcdef",
        ["HEX"] = "0123456789ABCDEF",
        ["base64"] = Letters + "+/",
        ["base64url"] = Letters + "-_",
        ["letters"] = Letters[..52],
        ["alphanumeric"] = Letters,
    };

    public static IEnumerable<string> Names => Alphabets.Keys;

    /// <summary>An alphabet by its name, as a range such as A-H, or as the letters themselves.</summary>
    public static byte[] Find(string name, Origin origin, Problems problems)
    {
        if (Alphabets.TryGetValue(name, out var known))
        {
            return Encoding.ASCII.GetBytes(known);
        }

        if (name is [var from, '-', var to])
        {
            return Range(from, to, origin, problems);
        }

        // Letters written out are all different; a name mostly has one twice, or is a slip of a known one.
        if (name.Distinct().Count() != name.Length || NearestName.Find(name, Names) is not null)
        {
            problems.Add(origin, $"no alphabet is called '{name}'; {NearestName.Hint(name, Names)}");
        }

        return Encoding.ASCII.GetBytes(name);
    }

    private static byte[] Range(char from, char to, Origin origin, Problems problems)
    {
        if (from < to && KindOf(from) == KindOf(to) && KindOf(from) != LetterKind.Other)
        {
            return [.. Enumerable.Range(from, to - from + 1).Select(unit => (byte)unit)];
        }

        problems.Add(origin, $"'{from}-{to}' is no range of letters; write one such as A-H, a-f or 1-9");
        return [(byte)from];
    }

    private static LetterKind KindOf(char letter) =>
        letter switch
        {
            >= '0' and <= '9' => LetterKind.Digit,
            >= 'A' and <= 'Z' => LetterKind.Upper,
            >= 'a' and <= 'z' => LetterKind.Lower,
            _ => LetterKind.Other,
        };

    private enum LetterKind
    {
        Digit,
        Upper,
        Lower,
        Other,
    }
}
