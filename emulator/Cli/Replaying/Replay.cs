using Emulator.Cli.Comparing;
using Emulator.Cli.Judging;

namespace Emulator.Cli.Replaying;

/// <summary>Sends one example after the other, and says of each difference which rule it is about.</summary>
internal sealed class Replay(IReplayTarget target, JudgingLines lines, HiddenCredentials hidden, TimeProvider wall)
    : IAsyncDisposable
{
    private const string VerdictHeader = "X-Emulator-Verdict";

    public async Task<ReplayedExample> SendAsync(ExampleToSend example)
    {
        if (target.ReasonToSkip(example) is { } reason)
        {
            return new ReplayedExample(example, [], TimeSpan.Zero) { Skipped = reason };
        }

        var started = wall.GetTimestamp();
        var (reply, failure) = await target.AskAsync(example);
        var took = wall.GetElapsedTime(started);
        var differences = reply is null ? [failure!] : Differences(example, reply);
        return differences.Count == 0
            ? new ReplayedExample(example, [], took)
            : new ReplayedExample(example, [.. (await WhyAsync(example, differences)).Select(hidden.Hide)], took);
    }

    /// <summary>Only an emulator names its outcomes, and that not when it was told to be plain.</summary>
    private static IReadOnlyList<string> Differences(ExampleToSend example, SeenReply reply) =>
        reply.Header(VerdictHeader) is null
            ? ReplyComparison.DifferencesOfProvider(example.Contract, reply)
            : ReplyComparison.Differences(example.Contract, reply);

    /// <summary>The differences, what our contract says, and what the example stands on.</summary>
    private async Task<IEnumerable<string>> WhyAsync(ExampleToSend example, IEnumerable<string> differences)
    {
        var (line, _) = lines.For(example.Contract.Given);
        var judged = line is null ? null : await line.AskAsync(example.Direct);
        var evidence = example.Contract.Evidence;
        return
        [
            .. differences.Select(difference => $"differs: {difference}"),
            .. judged is null ? [] : JudgedReply.Lines(judged).Select((said, at) => at == 0 ? $"rule: {said}" : said),
            $"recorded: {evidence.Degree}, {evidence.Source}",
        ];
    }

    public ValueTask DisposeAsync() => lines.DisposeAsync();
}
