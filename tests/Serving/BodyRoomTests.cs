using Emulator.Serving;

namespace Emulator.Tests.Serving;

/// <summary>Large bodies share a bounded room: who finds none waits, who came first goes first.</summary>
public sealed class BodyRoomTests
{
    private readonly BodyRoom _room = new(10);

    [Fact]
    public async Task There_is_room_until_it_is_full()
    {
        await TakeAsync(4);
        await TakeAsync(6);
        var waiting = TakeAsync(1);
        Assert.False(waiting.IsCompleted);
        _room.GiveBack(4);
        await waiting;
        Assert.Equal(7, _room.Used);
    }

    [Fact]
    public async Task A_small_one_does_not_pass_a_large_one_that_waits()
    {
        await TakeAsync(8);
        var (large, small) = (TakeAsync(9), TakeAsync(1));
        Assert.False(small.IsCompleted);
        _room.GiveBack(8);
        await Task.WhenAll(large, small);
        Assert.Equal((10, 0), (_room.Used, _room.Waiters));
    }

    [Fact]
    public async Task Whoever_gives_up_makes_way_for_those_behind()
    {
        using var stop = new CancellationTokenSource();
        await TakeAsync(8);
        var gone = _room.TakeAsync(9, stop.Token);
        var behind = TakeAsync(2);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => gone);
        await behind;
        Assert.Equal((10, 0), (_room.Used, _room.Waiters));
    }

    [Fact]
    public async Task Whoever_has_given_up_before_does_not_wait()
    {
        await TakeAsync(10);
        var gone = _room.TakeAsync(1, new CancellationToken(canceled: true));
        await Assert.ThrowsAsync<TaskCanceledException>(() => gone);
        Assert.Equal((10, 0), (_room.Used, _room.Waiters));
    }

    [Fact]
    public async Task What_is_larger_than_the_room_takes_all_of_it()
    {
        await TakeAsync(_room.Fitting(11));
        Assert.Equal((10, 4), (_room.Used, _room.Fitting(4)));
    }

    [Fact]
    public async Task Many_at_once_never_use_more_than_there_is()
    {
        var most = 0L;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2000),
            async (i, stop) =>
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
                var bytes = 1 + (i % 10);
                var taking = _room.TakeAsync(bytes, patience.Token);
                await (i % 7 == 0 ? patience.CancelAsync() : Task.CompletedTask);
                try
                {
                    await taking;
                    InterlockedMax(ref most, _room.Used);
                    _room.GiveBack(bytes);
                }
                catch (TaskCanceledException)
                {
                    Assert.Equal(0, i % 7);
                }
            }
        );
        Assert.InRange(most, 1, 10);
        Assert.Equal((0, 0), (_room.Used, _room.Waiters));
    }

    private Task TakeAsync(long bytes) => _room.TakeAsync(bytes, CancellationToken.None);

    private static void InterlockedMax(ref long most, long value)
    {
        while (Volatile.Read(ref most) is var known && value > known)
        {
            Interlocked.CompareExchange(ref most, value, known);
        }
    }
}
