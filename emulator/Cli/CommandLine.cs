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
        var hasVerb = arguments.Count > 0 && !arguments[0].StartsWith('-');
        var verb = hasVerb ? arguments[0] : "serve";
        if (verb == "help" || arguments.Any(argument => argument is "--help" or "-h"))
        {
            terminal.Say(HelpText.Make());
            return ExitCode.Done;
        }

        var (settings, error, warning) = SettingsReader.Read([.. arguments.Skip(hasVerb ? 1 : 0)], environment);
        if ((UnknownVerb(verb) ?? error) is { } wrong)
        {
            terminal.Error($"{wrong} (--help lists all)");
            return ExitCode.WrongUsage;
        }

        if (warning is not null)
        {
            terminal.Error($"warning: {warning}");
        }

        return await RunVerbAsync(verb, settings!, terminal);
    }

    private static string? UnknownVerb(string verb) =>
        HelpText.Verbs.Contains(verb) ? null : $"there is no verb '{verb}'; {NearestName.Hint(verb, HelpText.Verbs)}";

    private static async Task<int> RunVerbAsync(string verb, Settings settings, Terminal terminal) =>
        verb switch
        {
            "check" => new CatalogVerbs(terminal).Check(settings),
            "routes" => new CatalogVerbs(terminal).Routes(settings),
            "schema" => new SchemaVerb(terminal).Run(),
            "healthcheck" => await new HealthVerb(terminal).RunAsync(settings),
            _ => await new ServeVerb(terminal).RunAsync(settings),
        };
}
