namespace Emulator.Tests.Serving;

/// <summary>A clock that throws once, when it is asked for the n-th time: a stand-in for any bug of ours.</summary>
internal sealed class FailingClock : TimeProvider
{
    private int _looks = int.MaxValue;

    public void FailAt(int looks) => _looks = looks;

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Decrement(ref _looks) == 0
            ? throw new InvalidTimeZoneException("the clock broke")
            : base.GetUtcNow();
}
