namespace Emulator.Tests.Serving;

/// <summary>A clock that makes the next request wait in the middle of the line, until the test lets it go on.</summary>
internal sealed class HeldClock : TimeProvider, IDisposable
{
    private readonly SemaphoreSlim _reached = new(0);
    private readonly SemaphoreSlim _free = new(0);
    private int _calls = int.MaxValue;

    /// <summary>A request that begins a session looks at the time twice: coming in, and in its session.</summary>
    public void Hold() => _calls = 2;

    public Task ReachedAsync() => _reached.WaitAsync();

    public async Task LetGoAsync()
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200), System);
        await pause.WaitForNextTickAsync(); // so that the server hears of what happened meanwhile
        _free.Release();
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Decrement(ref _calls) == 0)
        {
            _reached.Release();
            _free.Wait();
        }

        return base.GetUtcNow();
    }

    public void Dispose()
    {
        _reached.Dispose();
        _free.Dispose();
    }
}
