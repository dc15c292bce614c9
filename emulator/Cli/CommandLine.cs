using Emulator.Cli.Executing;
using Emulator.Cli.Exporting;
using Emulator.Cli.Judging;
using Emulator.Cli.Replaying;
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
        if (arguments is ["--help" or "-h", ..])
        {
            terminal.Say(HelpText.Make());
            return ExitCode.Done;
        }

        var (call, unknown) = VerbCall.Read([.. arguments]);
        if (call is null)
        {
            return terminal.Misused(unknown!);
        }

        return call.WantsHelp || call.Verb.Name == "help"
            ? Help(call, terminal)
            : await RunAsync(call, environment, terminal);
    }

    private static async Task<int> RunAsync(
        VerbCall call,
        IReadOnlyDictionary<string, string> environment,
        Terminal terminal
    )
    {
        var (settings, error, warning) = SettingsReader.Read(
            call.Settings,
            environment,
            [.. call.Verb.Flags.Select(flag => flag.Flag)],
            call.Verb.Urls
        );
        if ((call.Error ?? error) is { } wrong)
        {
            return terminal.Misused(wrong);
        }

        if (warning is not null)
        {
            terminal.Error($"warning: {warning}");
        }

        return await RunVerbAsync(call, settings!, environment, terminal);
    }

    private static int Help(VerbCall call, Terminal terminal)
    {
        var asked = call.Verb.Name == "help" ? call.Words.FirstOrDefault() : call.Verb.Name;
        if (asked is not null && VerbTable.Find(asked) is null)
        {
            return terminal.Misused($"there is no verb '{asked}'; {NearestName.Hint(asked, [.. VerbTable.Names])}");
        }

        terminal.Say(asked is null ? HelpText.Make() : HelpText.Of(VerbTable.Find(asked)!));
        return ExitCode.Done;
    }

    private static async Task<int> RunVerbAsync(
        VerbCall call,
        Settings settings,
        IReadOnlyDictionary<string, string> environment,
        Terminal terminal
    ) =>
        call.Verb.Name switch
        {
            "exec" => await new ExecVerb(terminal).RunAsync(settings, call),
            "judge" => await new JudgeVerb(terminal, environment).RunAsync(settings, call.Words),
            "replay" => await new ReplayVerb(terminal, environment, TimeProvider.System).RunAsync(settings, call),
            "check" => new CheckVerb(terminal, TimeProvider.System).Run(settings),
            "routes" => new RoutesVerb(terminal).Run(settings),
            "explain" => new ExplainVerb(terminal).Run(settings, call.Words),
            "scenarios" => new ScenariosVerb(terminal).Run(settings),
            "schema" => new SchemaVerb(terminal).Run(call.Words),
            "version" => new VersionVerb(terminal).Run(settings),
            "export" => await new ExportVerb(terminal).RunAsync(settings, call.Words),
#if !NATIVE
            "sample" => await new Sampling.SampleVerb(terminal).RunAsync(settings, call),
#endif
            "healthcheck" => await new HealthVerb(terminal, TimeProvider.System).RunAsync(settings, call.Last("wait")),
            _ => await new ServeVerb(terminal).RunAsync(settings),
        };
}
