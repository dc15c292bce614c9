using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>The program as a function of what the outside world gives it: arguments, environment, streams.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        TextWriter output,
        TextWriter errors
    )
    {
        var terminal = new Terminal(output, errors);
        var (verb, words, flags) = Divide([.. arguments]);
        if (verb == "help" || arguments.Any(argument => argument is "--help" or "-h"))
        {
            terminal.Say(HelpText.Make());
            return ExitCode.Done;
        }

        var (settings, error, warning) = SettingsReader.Read(flags, environment);
        if ((UnknownVerb(verb) ?? error) is { } wrong)
        {
            terminal.Error($"{wrong} (--help lists all)");
            return ExitCode.WrongUsage;
        }

        if (warning is not null)
        {
            terminal.Error($"warning: {warning}");
        }

        return await RunVerbAsync(verb, words, settings!, terminal);
    }

    /// <summary>The verb, the words that stand behind it, which two verbs alone take, and the flags.</summary>
    private static (string Verb, string[] Words, string[] Flags) Divide(string[] arguments)
    {
        if (arguments is not [['-', ..], ..] and [var verb, .. var rest])
        {
            if (verb == "healthcheck")
            {
                var (own, others) = HealthVerb.Divide(rest);
                return (verb, own, others);
            }

            var words = verb is "explain" or "schema" ? rest.TakeWhile(word => !word.StartsWith('-')).ToArray() : [];
            return (verb, words, rest[words.Length..]);
        }

        return ("serve", [], arguments);
    }

    private static string? UnknownVerb(string verb) =>
        HelpText.Verbs.Contains(verb) ? null : $"there is no verb '{verb}'; {NearestName.Hint(verb, HelpText.Verbs)}";

    private static async Task<int> RunVerbAsync(string verb, string[] words, Settings settings, Terminal terminal) =>
        verb switch
        {
            "check" => new CheckVerb(terminal, TimeProvider.System).Run(settings),
            "routes" => new RoutesVerb(terminal).Run(settings),
            "explain" => new ExplainVerb(terminal).Run(settings, words),
            "scenarios" => new ScenariosVerb(terminal).Run(settings),
            "schema" => new SchemaVerb(terminal).Run(words),
            "healthcheck" => await new HealthVerb(terminal, TimeProvider.System).RunAsync(settings, words),
            _ => await new ServeVerb(terminal).RunAsync(settings),
        };
}
