using System.Text;
using Emulator.Hosting;
using Emulator.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Emulator.Tests.Serving;

/// <summary>Thousands of broken requests: each gets a reply or a clean end, and nothing of ours breaks.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class BrokenRequestsTests
{
    private const int Count = 4000;
    private const int AtOnce = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private static readonly int[] Statuses = [200, 400, 401, 404, 405, 408, 411, 413, 414, 431, 501, 505];

    [Fact]
    public async Task Answers_or_ends_every_broken_request()
    {
        var log = new ListLog();
        var parts = new HostParts(null, builder => builder.Services.AddSingleton<ILoggerProvider>(log));
        await using var server = await TestServer.StartAsync(parts: parts);
        var replies = await AskAllAsync(server, new BrokenRequestMaker(seed: 20260911).Make(Count));
        Findings.None(replies.Where(pair => IsOdd(pair.Reply)).Select(pair => $"{pair.Kind}: {pair.Reply.Status}"));
        Findings.None(
            replies
                .Where(pair => IsOfBody(pair.Kind) && pair.Reply.Header("Facebook-Api-Version") != "v25.0")
                .Select(pair => $"{pair.Kind}: {pair.Reply.Text}")
        );
        Findings.None(log.Lines);
        Findings.None(Unjournaled(server, [.. replies.Select(pair => pair.Reply.Status)]));
        Assert.InRange(replies.Count, Count / 2, Count * 2);
        Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(server, Send.Whole())));
    }

    private static async Task<List<(string Kind, RawReply Reply)>> AskAllAsync(
        TestServer server,
        IEnumerable<BrokenRequest> requests
    )
    {
        var replies = new List<(string Kind, RawReply Reply)>();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (request, _) =>
            {
                var answers = await AskAsync(server, request.Bytes);
                lock (replies)
                {
                    replies.AddRange(answers.Select(answer => (request.Kind, answer)));
                }
            }
        );
        return replies;
    }

    private static bool IsOdd(RawReply reply) =>
        !Statuses.Contains(reply.Status) || reply.Header("X-Emulator-Error") == "emulator-crashed";

    /// <summary>Broken only in its body, and whole HTTP all the same: the contract answers.</summary>
    private static bool IsOfBody(string kind) =>
        kind is "broken utf-8" or "truncated json" or "wrong types" or "odd json";

    /// <summary>For every status there are at least as many entries as replies.</summary>
    private static IEnumerable<string> Unjournaled(TestServer server, int[] statuses)
    {
        var entries = server.Journal().CountBy(entry => entry.Status).ToDictionary();
        return statuses
            .CountBy(status => status)
            .Where(pair => pair.Value > entries.GetValueOrDefault(pair.Key))
            .Select(pair => $"{pair.Value} replies {pair.Key}, {entries.GetValueOrDefault(pair.Key)} entries");
    }

    /// <summary>All replies on one connection; what waits for more is told that no more will come.</summary>
    private static async Task<List<RawReply>> AskAsync(TestServer server, byte[] request)
    {
        using var client = await RawClient.ConnectAsync(server);
        await client.SendToDeafAsync(request);
        var method = Encoding.Latin1.GetString(request.AsSpan(0, Math.Min(5, request.Length))).Split(' ')[0];
        var replies = new List<RawReply>();
        for (var wait = Pause; ; wait = TimeSpan.Zero)
        {
            var reading = client.ReadReplyAsync(method);
            await Task.WhenAny(reading, Task.Delay(wait, TimeProvider.System));
            if (!reading.IsCompleted)
            {
                client.HalfCloseIfOpen();
            }

            var reply = await reading;
            replies.AddRange(reply.Status == 0 ? [] : [reply]);
            if (reply is { Status: 0 } or { End: not RawEnd.KeptOpen })
            {
                return replies;
            }
        }
    }
}
