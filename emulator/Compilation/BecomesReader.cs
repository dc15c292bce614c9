using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Filters;
using Emulator.Wording;

namespace Emulator.Compilation;

/// <summary>Reads what a text becomes, such as 'v$1.0': what is written out, and groups of its expression.</summary>
internal static partial class BecomesReader
{
    public static ImmutableArray<RewritePart> Read(TextAt becomes, LinearExpression fits, Problems problems)
    {
        var parts = ImmutableArray.CreateBuilder<RewritePart>();
        var at = 0;
        foreach (var match in Dollar().Matches(becomes.Text).OfType<Match>())
        {
            parts.Add(new RewritePart(becomes.Text[at..match.Index], 0));
            parts.Add(Part(match, becomes, fits, problems));
            at = match.Index + match.Length;
        }

        parts.Add(new RewritePart(becomes.Text[at..], 0));
        return [.. parts.Where(part => part.Literal is not "")];
    }

    private static RewritePart Part(Match match, TextAt becomes, LinearExpression fits, Problems problems)
    {
        var name = match.Groups["name"].Value;
        if (match.Value == "$$")
        {
            return new RewritePart("$", 0);
        }

        if (name.Length == 0)
        {
            problems.Add(becomes.Origin, $"'{becomes.Text}' has a '$' that names no group; write $$ for a dollar");
            return new RewritePart("$", 0);
        }

        if (fits.GroupOf(name) is >= 0 and var group)
        {
            return new RewritePart(null, group);
        }

        var known = fits.GroupNames;
        var hint = char.IsAsciiDigit(name[0]) ? $"known: {string.Join(", ", known)}" : NearestName.Hint(name, known);
        problems.Add(becomes.Origin, $"'{fits}' has no group '{name}', which '{becomes.Text}' speaks of; {hint}");
        return new RewritePart("", 0);
    }

    [GeneratedRegex(
        @"\$(\$|(?<name>[0-9]+)|\{(?<name>[A-Za-z0-9_]+)\})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Dollar();
}
