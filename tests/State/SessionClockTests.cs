using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>A session's own time: the wall's until somebody moves or freezes it.</summary>
public sealed class SessionClockTests
{
    private static readonly DateTimeOffset Then = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);
    private readonly SteppedClock _wall = new();

    [Fact]
    public void Follows_the_wall()
    {
        var clock = new SessionClock(_wall);
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal(SteppedClock.Start.AddHours(1), clock.Now);
    }

    [Fact]
    public void Runs_on_from_where_it_was_set()
    {
        var clock = Begun(new ClockSetup(Then, null));
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal((Then.AddHours(1), false), (clock.Now, clock.IsFrozen));
    }

    [Fact]
    public void Stands_still_while_it_is_frozen()
    {
        var clock = Begun(new ClockSetup(null, Then));
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal((Then, true), (clock.Now, clock.IsFrozen));
    }

    [Fact]
    public void Setting_a_frozen_clock_lets_it_run()
    {
        var clock = Begun(new ClockSetup(null, Then));
        clock.Set(Then);
        _wall.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((Then.AddSeconds(1), false), (clock.Now, clock.IsFrozen));
    }

    [Fact]
    public void Stays_at_the_end_of_time()
    {
        var clock = Begun(new ClockSetup(DateTimeOffset.MaxValue, null));
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal(DateTimeOffset.MaxValue, clock.Now);
    }

    [Fact]
    public void Goes_back_to_the_beginning_of_time() =>
        Assert.Equal(DateTimeOffset.MinValue, Begun(new ClockSetup(DateTimeOffset.MinValue, null)).Now);

    [Fact]
    public void Moves_on_and_stays_as_it_was_running_or_frozen()
    {
        var (running, frozen) = (new SessionClock(_wall), Begun(new ClockSetup(null, Then)));
        running.Advance(TimeSpan.FromDays(31));
        frozen.Advance(TimeSpan.FromDays(31));
        _wall.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((SteppedClock.Start.AddDays(31).AddSeconds(1), false), (running.Now, running.IsFrozen));
        Assert.Equal((Then.AddDays(31), true), (frozen.Now, frozen.IsFrozen));
    }

    [Fact]
    public void A_frozen_clock_runs_on_from_where_it_stands_and_a_running_one_does_not_notice()
    {
        var clock = Begun(new ClockSetup(null, Then));
        _wall.Advance(TimeSpan.FromHours(1));
        clock.Run();
        _wall.Advance(TimeSpan.FromSeconds(1));
        clock.Run();
        Assert.Equal((Then.AddSeconds(1), false), (clock.Now, clock.IsFrozen));
    }

    [Fact]
    public void Goes_back_to_the_wall_wherever_it_stood()
    {
        var clock = Begun(new ClockSetup(Then, Then));
        clock.Reset();
        Assert.Equal(new ClockReading(_wall.GetUtcNow(), Frozen: false, TimeSpan.Zero), clock.Read());
    }

    [Fact]
    public void No_time_moves_it_beyond_the_end_of_time()
    {
        var clock = Begun(new ClockSetup(DateTimeOffset.MaxValue, null));
        clock.Advance(TimeSpan.FromDays(366));
        clock.Freeze();
        clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(DateTimeOffset.MaxValue, clock.Now);
    }

    private SessionClock Begun(ClockSetup setup)
    {
        var clock = new SessionClock(_wall);
        setup.Apply(clock);
        return clock;
    }
}
