using System.Text;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>What --help prints: verbs, then every setting, made from the table.</summary>
internal static class HelpText
{
    public static readonly string[] Verbs = ["serve", "check", "routes", "healthcheck", "help"];

    public static string Make()
    {
        var text = new StringBuilder();
        text.AppendLine("Answers as WhatsApp image-sending APIs answer. Point your base URL at it.");
        text.AppendLine();
        text.AppendLine("  serve         run the server (what happens when no verb is given)");
        text.AppendLine("  check         read the contracts, print every problem; exit 1 when there is one");
        text.AppendLine("  routes        print the table of routes");
        text.AppendLine("  healthcheck   ask the server at --urls whether it is ready");
        text.AppendLine("  help          print this");
        text.AppendLine();
        foreach (var setting in SettingsTable.All)
        {
            text.AppendLine($"  {setting.Flag} ({setting.Variable})");
            text.AppendLine($"      {setting.Meaning}; takes {setting.Takes}; default: {setting.Otherwise}");
        }

        text.AppendLine();
        text.Append("Exit codes: 0 done, 1 found problems or failed, 2 wrong usage.");
        return text.ToString();
    }
}
