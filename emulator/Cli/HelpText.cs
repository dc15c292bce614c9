using System.Text;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>What --help prints: verbs, then every setting, made from the table.</summary>
internal static class HelpText
{
    public static readonly string[] Verbs =
    [
        "serve",
        "check",
        "routes",
        "scenarios",
        "explain",
        "schema",
        "healthcheck",
        "help",
    ];

    public static string Make()
    {
        var text = new StringBuilder();
        text.Append("Answers as WhatsApp image-sending APIs answer. Point your base URL at it.").Append('\n');
        text.Append('\n');
        text.Append("  serve         run the server (what happens when no verb is given)").Append('\n');
        text.Append("  check         read contracts and scenarios, print every problem, or what they stand on")
            .Append('\n');
        text.Append("  routes        print the table of routes").Append('\n');
        text.Append("  scenarios     print the table of failures that can be asked for by name").Append('\n');
        text.Append("  explain PROVIDER [OPERATION]").Append('\n');
        text.Append("                say in plain words what is checked, in which order; --edition NAME picks one")
            .Append('\n');
        text.Append("  schema        print the JSON schema of contract files; 'schema scenarios' that of scenarios")
            .Append('\n');
        text.Append("  healthcheck [--wait 30s]").Append('\n');
        text.Append("                ask the server at --urls whether it is ready, or wait until it is").Append('\n');
        text.Append("  help          print this").Append('\n');
        text.Append('\n');
        foreach (var setting in SettingsTable.All)
        {
            text.Append($"  {setting.Flag} ({setting.Variable})").Append('\n');
            text.Append($"      {setting.Meaning}; takes {setting.Takes}; default: {setting.Otherwise}").Append('\n');
        }

        text.Append('\n');
        text.Append("Exit codes: 0 done, 1 found problems or failed, 2 wrong usage.");
        return text.ToString();
    }
}
