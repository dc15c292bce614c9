using Emulator.Plans.Scenarios;

namespace Emulator.Tests.Scenarios;

/// <summary>Delays stay in their bounds, are spread as they should be, and are the same for the same seed.</summary>
public sealed class DelayPlanTests
{
    private const int Draws = 2000;

    private static readonly Amount Said = new(0, IsTaken: true);

    [Fact]
    public void Is_always_as_long_where_one_time_is_written() =>
        Assert.All(Drawn(new DelayPlan(DelayKind.Fixed, Of(300), default)), time => Assert.Equal(300, time));

    [Fact]
    public void Lies_anywhere_between_two_times()
    {
        var times = Drawn(new DelayPlan(DelayKind.Uniform, Of(1000), Of(3000)));
        Assert.All(times, time => Assert.InRange(time, 1000, 3000));
        Assert.InRange(times.Average(), 1950, 2050);
        Assert.InRange(times.Count(time => time < 1500), Draws / 5, Draws * 3 / 10);
        Assert.InRange(times.Count(time => time > 2500), Draws / 5, Draws * 3 / 10);
    }

    [Fact]
    public void Lies_around_a_time_as_often_as_a_bell_curve_says()
    {
        var times = Drawn(new DelayPlan(DelayKind.Normal, Of(2000), Of(500)));
        Assert.InRange(times.Average(), 1950, 2050);
        Assert.InRange(times.Count(time => Math.Abs(time - 2000) < 500), Draws * 64 / 100, Draws * 72 / 100);
        Assert.InRange(times.Count(time => Math.Abs(time - 2000) < 1000), Draws * 93 / 100, Draws * 98 / 100);
    }

    [Fact]
    public void Is_never_less_than_nothing()
    {
        var times = Drawn(new DelayPlan(DelayKind.Normal, Of(100), Of(1000)));
        Assert.All(times, time => Assert.True(time >= 0));
        Assert.Contains(0, times);
    }

    [Fact]
    public void Is_never_more_than_an_hour()
    {
        var twoHours = TimeSpan.FromHours(2).TotalMilliseconds;
        Assert.Equal(TimeSpan.FromHours(1).TotalMilliseconds, Drawn(Fixed(twoHours))[0]);
        Assert.All(Drawn(new DelayPlan(DelayKind.Normal, Of(3_000_000), Of(9_000_000))), AssertBounded);

        static DelayPlan Fixed(double time) => new(DelayKind.Fixed, Of((int)time), default);
        static void AssertBounded(double time) => Assert.InRange(time, 0, 3_600_000);
    }

    [Theory]
    [InlineData("Fixed")]
    [InlineData("Uniform")]
    [InlineData("Normal")]
    public void Is_the_same_for_the_same_seed(string kind)
    {
        var plan = new DelayPlan(Enum.Parse<DelayKind>(kind), Of(1000), Of(3000));
        Assert.Equal(Drawn(plan), Drawn(plan));
        Assert.Equal(kind == "Fixed", Drawn(plan).Distinct().Count() == 1);
    }

    [Fact]
    public void Takes_what_is_said_behind_the_name()
    {
        var said = TimeSpan.FromSeconds(5).Ticks;
        Assert.Equal(TimeSpan.FromSeconds(5), new DelayPlan(DelayKind.Fixed, Said, default).Draw(1, said));
        Assert.All(
            Drawn(new DelayPlan(DelayKind.Uniform, Of(1000), Said), said),
            time => Assert.InRange(time, 1000, 5000)
        );
    }

    /// <summary>A longest time below the shortest turns them round.</summary>
    [Fact]
    public void Stays_between_two_times_whichever_comes_first() =>
        Assert.All(
            Drawn(new DelayPlan(DelayKind.Uniform, Of(1000), Said), TimeSpan.FromMilliseconds(200).Ticks),
            time => Assert.InRange(time, 200, 1000)
        );

    [Fact]
    public void Is_nothing_where_nothing_was_said() =>
        Assert.Equal(TimeSpan.Zero, new DelayPlan(DelayKind.Fixed, Said, default).Draw(1, null));

    private static Amount Of(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds).Ticks, IsTaken: false);

    private static double[] Drawn(DelayPlan plan, long? said = null) =>
        [.. Enumerable.Range(0, Draws).Select(seed => plan.Draw((ulong)seed, said).TotalMilliseconds)];
}
