using System.Text;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The table of settings as the README shows it, made from the same source as the help.</summary>
internal static class SettingsMarkdown
{
    public static string Make()
    {
        var text = new StringBuilder();
        text.Append("| flag | environment | takes | default | meaning |\n");
        text.Append("|---|---|---|---|---|\n");
        foreach (var setting in SettingsTable.All)
        {
            text.Append('|').Append($" `{setting.Flag}` | `{setting.Variable}` | {Cell(setting.Takes)} ");
            text.Append('|').Append($" {Cell(setting.Otherwise)} | {Cell(setting.Meaning)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
