namespace Emulator.Tests.Serving;

/// <summary>A clock that throws once, when it is asked for the n-th time: a stand-in for any bug of ours.</summary>
internal sealed class FailingClock : TimeProvider
{
    private int _stamps = int.MaxValue;
    private int _looks = int.MaxValue;

    public void FailAt(int stamps, int looks) => (_stamps, _looks) = (stamps, looks);

    public override long GetTimestamp() => Count(ref _stamps, base.GetTimestamp());

    public override DateTimeOffset GetUtcNow() => Count(ref _looks, base.GetUtcNow());

    private static T Count<T>(ref int left, T time) =>
        Interlocked.Decrement(ref left) == 0 ? throw new InvalidTimeZoneException("the clock broke") : time;
}
