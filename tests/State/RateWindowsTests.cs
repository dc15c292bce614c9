using Emulator.State;
using Emulator.Tests.Support;

namespace Emulator.Tests.State;

/// <summary>So many in so much time, and then none until the window is over.</summary>
public sealed class RateWindowsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly RateWindows _windows = new();
    private DateTimeOffset _now = SteppedClock.Start.AddSeconds(59);

    [Fact]
    public void Lets_as_many_through_as_it_may()
    {
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(_ => Passes()));
        Assert.True(Passes("other"));
    }

    [Fact]
    public void Opens_with_its_first_request_and_not_with_a_full_minute()
    {
        Fill();
        _now = _now.AddSeconds(59);
        Assert.Equal(TimeSpan.FromSeconds(1), Take());
        Assert.Equal(TimeSpan.FromSeconds(1), _windows.Wait("key"u8, 3, Minute, _now));
        _now = _now.AddSeconds(1);
        Assert.Null(_windows.Wait("key"u8, 3, Minute, _now));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => Passes()));
    }

    [Fact]
    public void Does_not_count_what_it_refuses()
    {
        Fill();
        foreach (var _ in Enumerable.Range(0, 100))
        {
            Assert.False(Passes());
        }

        _now = _now.Add(Minute);
        Assert.True(Passes());
    }

    [Fact]
    public void Waiting_takes_nothing()
    {
        Assert.Null(_windows.Wait("key"u8, 1, Minute, _now));
        Assert.Null(_windows.Take("key"u8, 1, Minute, _now));
        Assert.Equal(Minute, _windows.Wait("key"u8, 1, Minute, _now));
    }

    [Fact]
    public void A_clock_that_is_set_back_begins_anew()
    {
        Fill();
        _now = _now.AddHours(-1);
        Assert.True(Passes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Works_at_both_ends_of_time(bool atItsEnd)
    {
        _now = atItsEnd ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue;
        Fill();
        Assert.Equal(Minute, Take());
    }

    [Fact]
    public void A_limit_that_changed_counts_at_once()
    {
        Fill();
        Assert.Null(_windows.Take("key"u8, 4, Minute, _now));
        Assert.NotNull(_windows.Take("key"u8, 2, Minute, _now));
    }

    [Fact]
    public void Forgets_the_longest_unused_of_too_many()
    {
        Fill();
        for (var i = 0; i < RateWindows.Most; i++)
        {
            _windows.Take(BitConverter.GetBytes(i), 1, Minute, _now);
        }

        Assert.True(Passes());
        Assert.NotNull(_windows.Take(BitConverter.GetBytes(RateWindows.Most - 1), 1, Minute, _now));
    }

    [Fact]
    public async Task Never_lets_one_too_many_through_at_once()
    {
        Assert.Equal(1234, await AtOnce.CountAsync(() => _windows.Take("key"u8, 1234, Minute, _now) is null));
    }

    private void Fill()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.True(Passes());
        }
    }

    private bool Passes(string key = "key") =>
        _windows.Take(System.Text.Encoding.UTF8.GetBytes(key), 3, Minute, _now) is null;

    private TimeSpan? Take() => _windows.Take("key"u8, 3, Minute, _now);
}
