using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>One budget of bytes for all sessions: the fattest loses its oldest entries, and says so.</summary>
public sealed class JournalDietTests
{
    private const int Entry = 1024 + 128;
    private readonly SteppedClock _clock = new();

    [Fact]
    public void The_fattest_session_loses_its_oldest_entries_and_the_thin_one_none()
    {
        var sessions = SessionSamples.New(_clock, bytes: 20 * Entry);
        Fill(sessions.Reach("thin"), 3);
        Fill(sessions.Reach("fat"), 30);
        sessions.KeepWithinBudget();
        var (thin, fat) = (sessions.Reach("thin"), sessions.Reach("fat"));
        Assert.False(sessions.Budget.IsExceeded);
        Assert.Equal((3, 0), (thin.Journal.Count, thin.Evicted));
        Assert.Equal((17, 13), (fat.Journal.Count, fat.Evicted));
        Assert.Equal(30, SessionSamples.All(fat.Journal)[0].Number);
    }

    [Fact]
    public void Goes_on_with_the_next_when_the_fattest_has_nothing_left()
    {
        var sessions = SessionSamples.New(_clock, bytes: 1);
        Fill(sessions.Reach("a"), 1);
        Fill(sessions.Reach("b"), 2);
        sessions.KeepWithinBudget();
        Assert.Equal((0, 1, 2), (sessions.Budget.Used, sessions.Reach("a").Evicted, sessions.Reach("b").Evicted));
    }

    [Fact]
    public void Does_nothing_as_long_as_all_fits()
    {
        var sessions = SessionSamples.New(_clock, bytes: 3 * Entry);
        Fill(sessions.Reach("a"), 3);
        sessions.KeepWithinBudget();
        Assert.Equal(3, sessions.Reach("a").Journal.Count);
    }

    [Fact]
    public void Sessions_that_were_evicted_ended_or_opened_anew_hold_no_bytes()
    {
        var sessions = SessionSamples.New(_clock);
        var old = new[] { "evicted", "anew", "ended" }.Select(sessions.Reach).ToList();
        old.ForEach(session => Fill(session, 2));
        sessions.End(old[2]);
        sessions.Open("anew", SessionSetup.Plain);
        _clock.Advance(SessionSamples.Idle * 2);
        sessions.Settle();
        Fill(old[0], 2);
        Fill(old[1], 2);
        Assert.Equal(0, sessions.Budget.Used);
    }

    /// <summary>Entries that weigh exactly as much as the pool hands out for them.</summary>
    private static void Fill(Session session, int count) =>
        Enumerable
            .Range(1, count)
            .ToList()
            .ForEach(number => SessionSamples.Write(session.Journal, number, new SampleEntry { Body = new byte[700] }));
}
