using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>Sessions give way when they are too many or idle, and what was lost is counted.</summary>
public sealed class SessionEvictionTests
{
    private readonly SteppedClock _clock = new();

    [Fact]
    public void Too_many_sessions_cost_the_longest_unused_its_place()
    {
        var sessions = Few(2);
        Enter(sessions, "a", "b", "a", "c");
        Assert.Equal(["a", "c", "default"], sessions.All.Select(session => session.Name));
        Assert.Equal(new Tombstone("b", 1, 1, SteppedClock.Start.AddSeconds(3)), sessions.FindEvicted("b"));
    }

    [Fact]
    public void The_session_that_just_begins_is_never_the_one_to_go()
    {
        var sessions = Few(1);
        var first = sessions.Reach("first");
        first.Touch(long.MaxValue);
        Assert.Same(sessions.Reach("second"), sessions.Find("second"));
        Assert.Null(sessions.Find("first"));
    }

    [Fact]
    public void A_large_house_lets_a_few_too_many_be_and_then_clears_them_at_once()
    {
        var sessions = Few(32);
        var names = Enumerable.Range(1, 35).Select(number => $"s{number}").ToArray();
        Enter(sessions, names[..34]);
        Assert.Equal(35, sessions.All.Count);
        Enter(sessions, names[34]);
        Assert.Equal(33, sessions.All.Count);
        Assert.NotNull(sessions.FindEvicted("s3"));
        Assert.Null(sessions.FindEvicted("s4"));
    }

    [Fact]
    public void Sessions_that_idle_are_evicted_and_the_default_session_never()
    {
        var sessions = Few(10);
        Enter(sessions, "default", "idle", "busy");
        _clock.Advance(SessionSamples.Idle);
        sessions.Use("busy");
        sessions.Settle();
        Assert.Equal(["busy", "default"], sessions.All.Select(session => session.Name));
    }

    [Fact]
    public void What_was_lost_is_counted_through_all_lives_of_a_name()
    {
        var sessions = Few(1);
        foreach (var life in new[] { 2, 3 })
        {
            Enumerable.Range(0, life).ToList().ForEach(_ => Enter(sessions, "a"));
            Enter(sessions, "other");
        }

        Assert.Equal(5, sessions.FindEvicted("a")?.Evicted);
        Assert.Equal(5, sessions.Reach("a").Evicted);
    }

    private Sessions Few(int most) => SessionSamples.New(_clock, sessions: most);

    /// <summary>One request for each name, a second apart.</summary>
    private void Enter(Sessions sessions, params string[] names)
    {
        foreach (var name in names)
        {
            var session = sessions.Reach(name);
            session.Enter(_clock.GetTimestamp());
            SessionSamples.Write(session.Journal, sessions.NextNumber());
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
