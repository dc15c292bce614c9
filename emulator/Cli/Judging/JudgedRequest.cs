using Emulator.Cli.Comparing;
using Emulator.Hosting;

namespace Emulator.Cli.Judging;

/// <summary>What became of one recorded request, in words.</summary>
internal sealed record JudgedRequest(string Place, Opinion Opinion, IReadOnlyList<string> Lines)
{
    private const string Hidden = "fp-";

    public static async Task<JudgedRequest> OfAsync(RecordedRequest recorded, DirectLine line)
    {
        if (recorded.Unfit is { } reason)
        {
            return new JudgedRequest(recorded.Place, Opinion.Unfit, [$"not judged: {reason}"]);
        }

        if (await line.AskAsync(recorded.Request) is not { } reply)
        {
            string[] own = [recorded.Request.Method + " of the emulator's own paths: no provider is asked"];
            return new JudgedRequest(recorded.Place, Opinion.Nobodys, own);
        }

        var asked = $"{recorded.Request.Method} {recorded.Request.Host}{reply.ShownTarget}";
        return reply.Names.Provider.Length == 0 && IsOfAnotherHost(recorded)
            ? new JudgedRequest(recorded.Place, Opinion.Nobodys, [asked, "of no provider: nobody here answers for it"])
            : Of(recorded, reply, asked);
    }

    private static JudgedRequest Of(RecordedRequest recorded, DirectReply reply, string asked)
    {
        var lines = new List<string> { asked };
        lines.AddRange(JudgedReply.Lines(reply));
        var differences = Differences(recorded, reply);
        lines.AddRange((differences ?? []).Select(difference => $"differs: {difference}"));
        if (differences is { Count: 0 })
        {
            lines.Add("agrees with the recorded reply");
        }
        else if (differences is not null && IsHidden(recorded))
        {
            lines.Add(
                $"its credentials are not recorded, but stand-ins such as {Hidden}0123456789: no word on them counts"
            );
        }

        var isRight = !reply.IsOurs && (differences is null ? reply.IsAccepted : differences.Count == 0);
        return new JudgedRequest(recorded.Place, isRight ? Opinion.Right : Opinion.Wrong, lines);
    }

    /// <summary>An example is held against every byte; of other recordings status and form are.</summary>
    private static List<string>? Differences(RecordedRequest recorded, DirectReply made)
    {
        if (recorded.Reply is not { } reply)
        {
            return null;
        }

        var seen = new SeenReply(made.Status, made.Headers, made.Body);
        if (recorded.Example is { } example)
        {
            return [.. ReplyComparison.Differences(example, seen)];
        }

        string[] status = made.Status == reply.Status ? [] : [$"status {made.Status}, recorded {reply.Status}"];
        return [.. status, .. JsonShape.Differences(seen.Text, reply.Text)];
    }

    /// <summary>Browsers record everything; whoever asked this machine meant the emulator.</summary>
    private static bool IsOfAnotherHost(RecordedRequest recorded)
    {
        var host = new HostString(recorded.Request.Host).Host;
        return host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) is UriHostNameType.Dns;
    }

    private static bool IsHidden(RecordedRequest recorded) =>
        recorded.Request.Target.Contains(Hidden, StringComparison.Ordinal)
        || recorded.Request.Headers.Any(header => header.Value.Contains(Hidden, StringComparison.Ordinal));
}

/// <summary>Whether a request is as it should be.</summary>
internal enum Opinion
{
    /// <summary>Accepted, or answered as it was recorded.</summary>
    Right,
    Wrong,

    /// <summary>Not all of it was recorded.</summary>
    Unfit,

    /// <summary>It was not meant for any provider here.</summary>
    Nobodys,
}
