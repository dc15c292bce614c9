using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.Serving;

/// <summary>What a test of the wire wants to know of the server behind it.</summary>
internal static class ServerState
{
    public static IReadOnlyList<JournalEntry> Journal(this TestServer server) =>
        [.. server.Host.Sessions.All.SelectMany(Entries)];

    private static IEnumerable<JournalEntry> Entries(Session session) =>
        session.Journal.Read((in _) => true, int.MaxValue).Newest.Select(copy => copy.Read());

    /// <summary>The first entry that fits, as soon as its reply has ended somehow.</summary>
    public static async Task<JournalEntry> EntryAsync(this TestServer server, Predicate<JournalEntry> fits)
    {
        JournalEntry? found = null;
        await WaitAsync(() =>
            (found = server.Journal().LastOrDefault(entry => fits(entry))) is { End: not EntryEnd.Open }
        );
        return found ?? throw new TimeoutException($"none fits of {server.Journal().Count}");
    }

    /// <summary>Waits until so many requests are in the journal, answered or not.</summary>
    public static Task SeenAsync(this TestServer server, int requests) =>
        WaitAsync(() => server.Journal().Count >= requests);

    /// <summary>Makes the process rent what it will want again, so that a request is measured alone.</summary>
    public static async Task WarmUpAsync(this TestServer server)
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("accepted", Send.Outcome(await RawClient.AskAsync(server, Send.Whole())));
        }
    }

    private static async Task WaitAsync(Func<bool> done)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        for (var i = 0; i < 500 && !done(); i++)
        {
            await pause.WaitForNextTickAsync();
        }
    }
}
