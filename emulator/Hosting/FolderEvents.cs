namespace Emulator.Hosting;

/// <summary>The operating system's word that something in some folders was touched. It may fail to come.</summary>
internal sealed class FolderEvents(params IReadOnlyList<string> folders) : IDisposable
{
    private volatile TaskCompletionSource _stir = NewStir();
    private FileSystemWatcher?[] _watchers = [];

    /// <summary>Begins to listen, or begins anew; where events cannot be had, there are none.</summary>
    public void Listen()
    {
        Dispose();
        _watchers = [.. folders.Select(TryWatch)];
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

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher?.Dispose();
        }
    }

    private FileSystemWatcher? TryWatch(string folder)
    {
        try
        {
            return NewWatcher(folder);
        }
        catch (Exception impossible)
            when (impossible is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null; // No such folder now, or no more watches: comparing the files finds what changes.
        }
    }

    private FileSystemWatcher NewWatcher(string folder)
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
