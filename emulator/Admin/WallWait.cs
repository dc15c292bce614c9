namespace Emulator.Admin;

/// <summary>
/// One caller who waits for something to change: so long by the wall, until he leaves, or until the server stops.
/// </summary>
internal sealed class WallWait : IDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _over;
    private readonly TimeProvider _wall;
    private long _looking;

    public WallWait(HttpRequest request, TimeProvider wall, TimeSpan most)
    {
        (_wall, _looking) = (wall, wall.GetTimestamp());
        var stopping = request.HttpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        _time = most > TimeSpan.Zero ? new CancellationTokenSource(most, wall) : new CancellationTokenSource();
        _over = CancellationTokenSource.CreateLinkedTokenSource(
            _time.Token,
            request.HttpContext.RequestAborted,
            stopping.ApplicationStopping
        );
        if (most <= TimeSpan.Zero)
        {
            _over.Cancel();
        }
    }

    public bool IsOver => _over.IsCancellationRequested;

    /// <summary>
    /// Comes back with the change, after a time, or at the end of the waiting. Who took long to look rests as long
    /// before he looks again.
    /// </summary>
    public async Task ForAsync(Task change, TimeSpan most)
    {
        var looked = _wall.GetElapsedTime(_looking);
        await change.WaitAsync(most, _wall, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (looked > TimeSpan.FromMilliseconds(1) && !IsOver)
        {
            var rest = Task.Delay(looked < LongestRest ? looked : LongestRest, _wall, _over.Token);
            await rest.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _looking = _wall.GetTimestamp();
    }

    public void Dispose()
    {
        _over.Dispose();
        _time.Dispose();
    }
}
