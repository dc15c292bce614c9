namespace Emulator.Hosting;

/// <summary>Watches the folder of contracts and reloads it once its files have been quiet for a moment.</summary>
internal sealed class ContractWatch(ReloadFromDisk disk, TimeSpan poll, TimeProvider wall) : IAsyncDisposable
{
    // Editors save in several steps, and a checkout writes many files one after the other.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    // A folder that is never quiet is read all the same.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly FolderEvents _events = new(disk.Folders);
    private Task _running = Task.CompletedTask;

    public void Start()
    {
        _events.Listen();
        _running = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _events.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var isTold = await _events.WaitAsync(poll, wall, _stop.Token);
                if (isTold || disk.HasChanged)
                {
                    await SettleAsync();
                    disk.TryReload();
                }

                if (!isTold)
                {
                    _events.Listen(); // What was found without an event may be a folder that came anew.
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task SettleAsync()
    {
        var started = wall.GetTimestamp();
        string before;
        do
        {
            before = disk.State;
        } while (
            (await _events.WaitAsync(Quiet, wall, _stop.Token) || disk.State != before)
            && wall.GetElapsedTime(started) < LongestWait
        );
    }
}
