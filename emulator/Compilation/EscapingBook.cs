using Emulator.Contracts;
using Emulator.Plans.Payloads;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>THE list of ways in which providers write JSON text.</summary>
internal static class EscapingBook
{
    private static readonly Dictionary<string, (string Also, bool Slash, bool NonAscii)> Styles = new(
        StringComparer.Ordinal
    )
    {
        ["plain"] = ("", false, false),
        ["php"] = ("", true, true),
        ["go"] = ("<>&", false, false),
    };

    public static IEscaping Make(EscapingContract escaping, Problems problems)
    {
        if (!Styles.TryGetValue(escaping.Style, out var style))
        {
            var hint = NearestName.Hint(escaping.Style, Styles.Keys);
            problems.Add(escaping.Origin, $"no style of escaping is called '{escaping.Style}'; {hint}");
        }

        if (escaping.Also.Any(letter => letter is < ' ' or > '~'))
        {
            problems.Add(escaping.Origin, $"'also' is '{escaping.Also}'; list printable ASCII characters");
            return new JsonEscaping("", style.Slash, style.NonAscii);
        }

        return new JsonEscaping(style.Also + escaping.Also, style.Slash, style.NonAscii);
    }
}
