using System.Text;
using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>What help prints: of all verbs and settings, or of one verb; made from their tables.</summary>
internal static class HelpText
{
    private const int Indent = 16;

    public static string Make()
    {
        var text = new StringBuilder();
        text.Append("Answers as WhatsApp image-sending APIs answer. Point your base URL at it.\n\n");
        foreach (var verb in VerbTable.All)
        {
            var written = "  " + Written(verb);
            text.Append(
                    written.Length < Indent - 1 ? written.PadRight(Indent) : $"{written}\n{new string(' ', Indent)}"
                )
                .Append($"{verb.About}\n");
        }

        text.Append('\n');
        AddSettings(text);
        text.Append("'help VERB' tells the flags that a verb alone takes, and shows it in use.\n");
        text.Append("Exit codes: 0 done, 1 found problems or failed, 2 wrong usage.");
        return text.ToString();
    }

    /// <summary>What one verb takes. The server's own flags are the settings.</summary>
    public static string Of(Verb verb)
    {
        var text = new StringBuilder($"emulator {Written(verb)}\n  {verb.About}\n\n");
        foreach (var flag in verb.Flags)
        {
            text.Append($"  {flag.Flag} {flag.Takes}\n      {flag.Meaning}\n");
        }

        text.Append(verb.Flags.Count > 0 ? "\n" : "");
        if (verb.Name == "serve")
        {
            AddSettings(text);
        }

        return text.Append($"For example:\n  {verb.Example}\n\n'help' lists the settings, which every verb takes.")
            .ToString();
    }

    private static void AddSettings(StringBuilder text)
    {
        foreach (var setting in SettingsTable.All)
        {
            text.Append($"  {setting.Flag} ({setting.Variable})\n");
            text.Append($"      {setting.Meaning}; takes {setting.Takes}; default: {setting.Otherwise}\n");
        }

        text.Append('\n');
    }

    private static string Written(Verb verb)
    {
        var flags = string.Concat(verb.Flags.Select(flag => $" [{flag.Flag} {flag.Takes}]"));
        var words = verb.Words.Length > 0 ? $" {verb.Words}" : "";
        var command = verb.Command.Length > 0 ? $" -- {verb.Command}" : "";
        return verb.Name + words + flags + command;
    }
}
