using Emulator.Contracts;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>The verb 'judge': what providers would have said to recorded requests, without a server.</summary>
internal sealed class JudgeVerb(Terminal terminal, IReadOnlyDictionary<string, string> environment)
{
    private readonly Dictionary<Opinion, int> _counts = [];

    public async Task<int> RunAsync(Settings settings, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return terminal.Misused("judge is written 'judge FILE.har|FILE.http|FILE.yaml|FOLDER…'");
        }

        var problems = new Problems();
        var requests = files.SelectMany(new RecordedFiles(environment, problems).Read).ToArray();
        if (problems.Count > 0)
        {
            return terminal.Refuse(problems);
        }

        await using var lines = new JudgingLines(settings with { Watch = null });
        foreach (var request in requests)
        {
            var (line, mistakes) = lines.For(request.Example?.Given);
            if (line is null)
            {
                return terminal.Refuse(mistakes);
            }

            Tell(await JudgedRequest.OfAsync(request, line));
        }

        terminal.Say(Total(requests.Length));
        var isFine = Count(Opinion.Wrong) + Count(Opinion.Unfit) == 0 && Count(Opinion.Right) > 0;
        return isFine ? ExitCode.Done : ExitCode.Failed;
    }

    private void Tell(JudgedRequest judged)
    {
        _counts[judged.Opinion] = Count(judged.Opinion) + 1;
        terminal.Say(judged.Place);
        foreach (var line in judged.Lines)
        {
            terminal.Say($"  {line.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        terminal.Say("");
    }

    private string Total(int all)
    {
        string[] others =
        [
            Count(Opinion.Wrong) > 0 ? $", {Count(Opinion.Wrong)} not" : "",
            Count(Opinion.Unfit) > 0 ? $", {Count(Opinion.Unfit)} not judged" : "",
            Count(Opinion.Nobodys) > 0 ? $", {Count(Opinion.Nobodys)} of no provider" : "",
        ];
        var requests = all == 1 ? "1 request" : $"{all} requests";
        return $"{requests}: {Count(Opinion.Right)} accepted or as recorded{string.Concat(others)}";
    }

    private int Count(Opinion opinion) => _counts.GetValueOrDefault(opinion);
}
