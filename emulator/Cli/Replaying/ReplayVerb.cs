using Emulator.Cli.Judging;
using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Replaying;

/// <summary>The verb 'replay': sends recorded examples to a server, and tells where it answers otherwise.</summary>
internal sealed class ReplayVerb(Terminal terminal, IReadOnlyDictionary<string, string> environment, TimeProvider wall)
{
    public async Task<int> RunAsync(Settings settings, VerbCall call)
    {
        if (call.Words.Length == 0 || call.Last("to") is not { } to || !SettingValues.IsWebAddress(to))
        {
            return terminal.Misused("replay is written 'replay FOLDER… --to URL'");
        }

        var problems = new Problems();
        var examples = new ExamplesToSend(problems).Read(call.Words, call.Last("provider"), [.. call.All("only")]);
        var credentials = new LiveCredentials(environment, problems).Read(call.Last("credentials"));
        if (problems.Count > 0)
        {
            return terminal.Refuse(problems);
        }

        return LoadedContracts.Load(settings, terminal, _ => false) is { } providers
            ? await RunAsync(settings, call, to, examples, providers, credentials)
            : ExitCode.Failed;
    }

    private async Task<int> RunAsync(
        Settings settings,
        VerbCall call,
        string to,
        IReadOnlyList<ExampleToSend> examples,
        IReadOnlyList<LoadedProvider> providers,
        LiveAccounts credentials
    )
    {
        using var sender = new ExampleSender();
        if (TargetFinder.Of(sender, settings, terminal) is not { } finder)
        {
            return ExitCode.Failed;
        }

        var (target, refusal) = await finder.FindAsync(to, providers, credentials);
        if (target is null)
        {
            terminal.Error(refusal!);
            return ExitCode.Failed;
        }

        var hidden = new HiddenCredentials(credentials);
        await using var replay = new Replay(target, new JudgingLines(settings with { Watch = null }), hidden, wall);
        return await RunAsync(replay, examples, call.Last("junit"));
    }

    private async Task<int> RunAsync(Replay replay, IReadOnlyList<ExampleToSend> examples, string? junit)
    {
        var results = new List<ReplayedExample>();
        foreach (var example in examples)
        {
            var result = await replay.SendAsync(example);
            results.Add(result);
            Tell(result);
        }

        terminal.Say(Total(results));
        if (junit is not null && JUnitFile.Write(junit, results) is { } failure)
        {
            terminal.Error(failure);
            return ExitCode.Failed;
        }

        var isFine = results.Exists(result => result.IsSame) && !results.Exists(result => result.IsDifferent);
        return isFine ? ExitCode.Done : ExitCode.Failed;
    }

    private void Tell(ReplayedExample result)
    {
        if (result.Skipped is { } reason)
        {
            terminal.Say($"{result.Example.Place}: skipped: {reason}");
        }
        else if (result.IsDifferent)
        {
            terminal.Say($"{result.Example.Place}: {result.Example.Contract.Sentence}");
            foreach (var line in result.Lines)
            {
                terminal.Say($"  {line.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }
    }

    private static string Total(List<ReplayedExample> results)
    {
        var same = results.Count(result => result.IsSame);
        var different = results.Count(result => result.IsDifferent);
        var skipped = results.Count - same - different;
        var examples = results.Count == 1 ? "1 example" : $"{results.Count} examples";
        return $"{examples}: {same} as recorded"
            + (different > 0 ? $", {different} not" : "")
            + (skipped > 0 ? $", {skipped} skipped" : "");
    }
}
