using Emulator.Cli.Replaying;
using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli.Sampling;

/// <summary>The verb 'sample': lifelike sends, the same ones for the same seed, written down or sent.</summary>
internal sealed class SampleVerb(Terminal terminal)
{
    private const int Most = 100_000;

    public async Task<int> RunAsync(Settings settings, VerbCall call)
    {
        var count = SettingValues.Number(call.Last("count") ?? "10", 1, Most);
        var seed = SettingValues.Number(call.Last("seed") ?? "1", 0, int.MaxValue);
        var (to, file, wanted) = (call.Last("to"), call.Last("out"), call.Last("provider"));
        if (count is null || seed is null || (to is not null && (file is not null || !SettingValues.IsWebAddress(to))))
        {
            return terminal.Misused($"sample takes --count 1 to {Most}, --seed of digits, and --to URL or --out FILE");
        }

        if (LoadedContracts.Load(settings, terminal, name => wanted is null || name == wanted) is not { } providers)
        {
            return ExitCode.Failed;
        }

        var templates = providers.SelectMany(SendTemplate.Of).ToArray();
        if (templates.Length == 0)
        {
            var hint = NearestName.Hint(wanted ?? "", providers.Select(provider => provider.Name));
            return terminal.Misused($"no send of '{wanted}' is recorded as JSON; {hint}");
        }

        var sends = new LifelikeSends(templates, seed.Value).Make(count.Value);
        return to is null ? await WriteAsync(settings, sends, file) : await SendAsync(settings, sends, to);
    }

    private async Task<int> WriteAsync(Settings settings, IEnumerable<SampledSend> sends, string? file)
    {
        await using var server = ServedHost.Build(settings with { Watch = null }, terminal);
        if (server is null)
        {
            return ExitCode.Failed;
        }

        var line = new DirectLine(server.Host);
        var text = new List<string> { $"@{DirectReply.Root} = http://localhost:8080" };
        foreach (var send in sends)
        {
            if (await line.AskAsync(send.Request) is { AsHttpFile: { } written })
            {
                text.Add($"### {send.Provider}\n{written.TrimEnd('\n')}");
            }
        }

        return await WriteAsync(string.Join("\n\n", text), file);
    }

    private async Task<int> WriteAsync(string text, string? file)
    {
        if (file is null)
        {
            terminal.Say(text);
            return ExitCode.Done;
        }

        try
        {
            await File.WriteAllTextAsync(file, $"{text}\n");
            return ExitCode.Done;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            terminal.Error($"--out: {unwritable.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>To an emulator alone: at a provider these would be messages to strangers.</summary>
    private async Task<int> SendAsync(Settings settings, IEnumerable<SampledSend> sends, string to)
    {
        using var sender = new ExampleSender();
        if (TargetFinder.Of(sender, settings, terminal) is not { } finder)
        {
            return ExitCode.Failed;
        }

        var (target, refusal) = await finder.FindAsync(to, [], new LiveAccounts([]));
        if (target is not EmulatorTarget)
        {
            terminal.Error(refusal ?? $"{to} is no emulator, and these are messages to strangers: nothing is sent");
            return ExitCode.Failed;
        }

        var counts = await CountAsync(sender, sends, to.TrimEnd('/'));
        foreach (var (answer, count) in counts)
        {
            terminal.Say($"{count} answered {answer}");
        }

        return counts.Keys.All(answer => answer.StartsWith('2')) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>How often which answer came; where none comes at all, nothing more is sent.</summary>
    private static async Task<SortedDictionary<string, int>> CountAsync(
        ExampleSender sender,
        IEnumerable<SampledSend> sends,
        string root
    )
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, request) in sends)
        {
            var (reply, failure) = await sender.SendAsync(
                request.Method,
                root + request.Target,
                request.Headers,
                request.Body
            );
            var answer = reply is null
                ? failure!
                : $"{reply.Status} {reply.Header("X-Emulator-Verdict")?.Split(';')[0]}".Trim();
            counts[answer] = counts.GetValueOrDefault(answer) + 1;
            if (reply is null)
            {
                break;
            }
        }

        return counts;
    }
}
