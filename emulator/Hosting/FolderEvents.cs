namespace Emulator.Hosting;

/// <summary>The operating system's word that something in a folder was touched. It may fail to come.</summary>
internal sealed class FolderEvents(string folder) : IDisposable
{
    private volatile TaskCompletionSource _stir = NewStir();
    private FileSystemWatcher? _watcher;

    /// <summary>Begins to listen, or begins anew; where events cannot be had, there are none.</summary>
    public void Listen()
    {
        _watcher?.Dispose();
        _watcher = null;
        try
        {
            _watcher = NewWatcher();
        }
        catch (Exception impossible)
            when (impossible is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No such folder now, or no more watches to be had: comparing the files finds what changes.
        }
    }

    /// <summary>Waits for an event; no when none came in time.</summary>
    public async Task<bool> WaitAsync(TimeSpan time, TimeProvider wall, CancellationToken stop)
    {
        var stir = _stir;
        await Task.WhenAny(stir.Task, Task.Delay(time, wall, stop));
        stop.ThrowIfCancellationRequested();
        if (!stir.Task.IsCompleted)
        {
            return false;
        }

        _stir = NewStir();
        return true;
    }

    public void Dispose() => _watcher?.Dispose();

    private FileSystemWatcher NewWatcher()
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Stir();
        watcher.Created += (_, _) => Stir();
        watcher.Deleted += (_, _) => Stir();
        watcher.Renamed += (_, _) => Stir();

        // More events than it could hold: which ones does not matter, for everything is read anyway.
        watcher.Error += (_, _) => Stir();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Stir() => _stir.TrySetResult();

    private static TaskCompletionSource NewStir() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
