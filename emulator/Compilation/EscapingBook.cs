using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of ways in which providers write JSON text.</summary>
internal static class EscapingBook
{
    private static readonly Dictionary<string, JsonStyle> Styles = new(StringComparer.Ordinal)
    {
        ["plain"] = new JsonStyle(),
        ["php"] = new JsonStyle { EscapesSlash = true, EscapesNonAscii = true },
        ["go"] = new JsonStyle { AlsoLower = "<>&", EscapesLineSeparators = true },
    };

    public static IEnumerable<string> Names => Styles.Keys;

    public static IEscaping Make(EscapingContract escaping, Problems problems)
    {
        if (!Styles.TryGetValue(escaping.Style, out var style))
        {
            var hint = NearestName.Hint(escaping.Style, Styles.Keys);
            problems.Add(escaping.Origin, $"no style of escaping is called '{escaping.Style}'; {hint}");
            return new JsonEscaping(new JsonStyle());
        }

        if (escaping.Also.Any(letter => letter is < ' ' or > '~'))
        {
            problems.Add(escaping.Origin, $"'also' is '{escaping.Also}'; list printable ASCII characters");
            return new JsonEscaping(style);
        }

        return new JsonEscaping(style with { Also = escaping.Also });
    }
}
