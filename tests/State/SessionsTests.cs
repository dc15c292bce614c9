using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>Sessions begin, end and are evicted, and nothing of that is forgotten in silence.</summary>
public sealed class SessionsTests
{
    private readonly SteppedClock _clock = new();

    [Fact]
    public void The_default_session_is_there_from_the_start() =>
        Assert.NotNull(Few(1).Find("default"));

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

    [Fact]
    public void A_session_ended_files_what_still_arrives_as_late()
    {
        var sessions = Few(10);
        Enter(sessions, "a", "a");
        sessions.End(sessions.Find("a")!);
        Enter(sessions, "a");
        var ended = sessions.Find("a")!;
        Assert.Equal((true, 1, 3, 1), (ended.IsEnded, ended.Late, ended.Requests, ended.Journal.Count));
    }

    [Fact]
    public void Opening_an_ended_session_begins_it_anew()
    {
        var sessions = Few(10);
        sessions.End(sessions.Reach("a"));
        sessions.Open("a", SessionSetup.Plain);
        Enter(sessions, "a");
        var anew = sessions.Find("a")!;
        Assert.Equal((false, 0, 1), (anew.IsEnded, anew.Late, anew.Requests));
    }

    [Fact]
    public void Ending_a_session_that_was_opened_anew_meanwhile_leaves_the_new_one_its_claims()
    {
        var sessions = Few(10);
        var stale = sessions.Reach("a");
        sessions.Open("a", SessionSamples.Claiming("1"));
        sessions.End(stale);
        Assert.Equal("a", sessions.Claims.OwnerOf(ClaimKind.To, "1"));
    }

    [Fact]
    public void A_claim_that_another_session_holds_leaves_everything_as_it_was()
    {
        var sessions = Few(10);
        sessions.Open("a", SessionSamples.Claiming("1"));
        var (opened, taken) = sessions.Open("b", SessionSamples.Claiming("2", "1"));
        Assert.Equal((null, "a", "1"), (opened, taken?.Owner, taken?.Claim.Key));
        Assert.Null(sessions.Find("b"));
        Assert.Null(sessions.Claims.OwnerOf(ClaimKind.To, "2"));
    }

    [Fact]
    public void An_evicted_session_frees_its_claims()
    {
        var sessions = Few(1);
        sessions.Open("a", SessionSamples.Claiming("1"));
        Enter(sessions, "b");
        Assert.NotNull(sessions.Open("c", SessionSamples.Claiming("1")).Opened);
    }

    [Fact]
    public void Requests_without_a_session_are_counted_on_though_the_default_session_begins_anew()
    {
        var sessions = Few(10);
        Enter(sessions, "default", "default");
        var named = sessions.Reach("a");
        sessions.Open("default", SessionSetup.Plain);
        Enter(sessions, "default");
        Assert.Equal((3, 2), (sessions.Unclaimed, named.UnclaimedBefore));
    }

    [Fact]
    public async Task Two_hundred_sessions_at_once_never_see_each_other()
    {
        var sessions = Few(200);
        var names = Enumerable.Range(0, 200).Select(number => $"s{number}").ToArray();
        await Task.WhenAll(names.Select(name => Task.Run(() => Enter(sessions, [.. Enumerable.Repeat(name, 50)]))));
        Assert.Equal(201, sessions.All.Count);
        Assert.All(names, name => Assert.Equal((50, 50), (sessions.Reach(name).Requests, sessions.Reach(name).Journal.Count)));
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
