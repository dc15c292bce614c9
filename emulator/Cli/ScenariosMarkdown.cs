using System.Text;

namespace Emulator.Cli;

/// <summary>The tables of scenarios as the READMEs show them, made from the files themselves.</summary>
internal static class ScenariosMarkdown
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["down"] = "Down: the provider, or the way to it, does not work",
        ["slow"] = "Slow: the reply takes its time",
        ["rejected"] = "Rejected: the provider says no",
        ["late"] = "Late: the provider says yes, and no later",
    };

    /// <summary>Every scenario, under its group.</summary>
    public static string Table(IReadOnlyList<ScenarioRow> rows)
    {
        var text = new StringBuilder();
        foreach (var group in rows.GroupBy(row => row.Group))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append($"### {Headings[group.Key]}\n\n");
            text.Append("| name | what happens | behind a colon | digits | how real | providers |\n");
            text.Append("|---|---|---|---|---|---|\n");
            foreach (var row in group)
            {
                text.Append($"| `{row.Name}` | {Cell(row.About)} | {Value(row)} | {row.Code} ");
                text.Append($"| {row.HowReal} | {row.Providers} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Every magic recipient, by its last digits.</summary>
    public static string Recipients(IReadOnlyList<ScenarioRow> rows)
    {
        var text = new StringBuilder("| group | last three digits of +44 7700 900… |\n|---|---|\n");
        foreach (var group in rows.Where(row => row.Code.Length > 0).GroupBy(row => row.Group))
        {
            var codes = group
                .OrderBy(row => row.Code, StringComparer.Ordinal)
                .Select(row => $"{row.Code} `{row.Name}`");
            text.Append($"| {group.Key} | {string.Join(" · ", codes)} |\n");
        }

        return text.ToString();
    }

    private static string Value(ScenarioRow row) =>
        row.Takes.Length == 0 ? ""
        : row.Otherwise.Length == 0 ? Cell($"{row.Takes}: {row.AboutValue}")
        : Cell($"{row.Takes}: {row.AboutValue}; {row.Otherwise} when none is said");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
