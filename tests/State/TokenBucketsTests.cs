using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>So many at once, and then one for each that came back.</summary>
public sealed class TokenBucketsTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(6);

    private readonly TokenBuckets _buckets = new();
    private DateTimeOffset _now = SteppedClock.Start;

    [Fact]
    public void Gives_what_it_holds_and_then_one_for_each_that_came_back()
    {
        Assert.Equal([null, null, null, Every, Every], Enumerable.Range(0, 5).Select(_ => Take()));
        _now = _now.AddSeconds(5.5);
        Assert.Equal(TimeSpan.FromSeconds(0.5), Take());
        _now = _now.AddSeconds(0.5);
        Assert.Equal([null, Every], Enumerable.Range(0, 2).Select(_ => Take()));
        _now = _now.AddSeconds(13);
        Assert.Equal([null, null, TimeSpan.FromSeconds(5)], Enumerable.Range(0, 3).Select(_ => Take()));
    }

    [Fact]
    public void Holds_no_more_than_it_can_however_long_one_waits()
    {
        Take();
        _now = _now.AddYears(1);
        Assert.Equal([null, null, null, Every], Enumerable.Range(0, 4).Select(_ => Take()));
    }

    [Fact]
    public void Waiting_takes_nothing()
    {
        Assert.Null(Wait());
        Assert.Equal([null, null, null], Enumerable.Range(0, 3).Select(_ => Take()));
        Assert.Equal(Every, Wait());
        _now = _now.AddSeconds(2);
        Assert.Equal(TimeSpan.FromSeconds(4), Wait());
        _now = _now.AddSeconds(4);
        Assert.Null(Wait());
        Assert.Null(Take());
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_nobody_wait_longer()
    {
        Assert.Equal([null, null, null, Every], Enumerable.Range(0, 4).Select(_ => Take()));
        _now = _now.AddHours(-1);
        Assert.Equal(Every, Take());
        _now = _now.Add(Every);
        Assert.Null(Take());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Works_at_both_ends_of_time(bool atItsEnd)
    {
        _now = atItsEnd ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
        Assert.Equal([null, null, null, Every], Enumerable.Range(0, 4).Select(_ => Take()));
    }

    [Fact]
    public async Task Never_gives_one_too_many_at_once()
    {
        Assert.Equal(1234, await AtOnce.CountAsync(() => _buckets.Take("key"u8, 1234, Every, _now) is null));
    }

    private TimeSpan? Take() => _buckets.Take("key"u8, 3, Every, _now);

    private TimeSpan? Wait() => _buckets.Wait("key"u8, 3, Every, _now);
}
