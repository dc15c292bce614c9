using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>Sessions begin, end and are evicted, and nothing of that is forgotten in silence.</summary>
public sealed class SessionsTests
{
    private readonly SteppedClock _clock = new();

    [Fact]
    public void The_default_session_is_there_from_the_start() => Assert.NotNull(Few(1).Find("default"));

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
        Assert.All(
            names,
            name => Assert.Equal((50, 50), (sessions.Reach(name).Requests, sessions.Reach(name).Journal.Count))
        );
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
