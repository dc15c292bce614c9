using Emulator.Compilation;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Watches the folder of contracts and reloads it once its files have been quiet for a moment.</summary>
internal sealed partial class ContractWatch(
    LiveCatalog catalog,
    TimeSpan poll,
    TimeProvider wall,
    ILogger<ContractWatch> log
) : IAsyncDisposable
{
    // Editors save in several steps, and a checkout writes many files one after the other.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    // A folder that is never quiet is read all the same.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly FolderEvents _events = new(catalog.Folder);
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
                if (isTold || HasChanged())
                {
                    await SettleAsync();
                    TryReload();
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

    private bool HasChanged() => ContractFiles.State(catalog.Folder) != catalog.FolderState;

    private async Task SettleAsync()
    {
        var started = wall.GetTimestamp();
        string before;
        do
        {
            before = ContractFiles.State(catalog.Folder);
        } while (
            (await _events.WaitAsync(Quiet, wall, _stop.Token) || ContractFiles.State(catalog.Folder) != before)
            && wall.GetElapsedTime(started) < LongestWait
        );
    }

    /// <summary>Whatever somebody wrote, the watch goes on.</summary>
    private void TryReload()
    {
        try
        {
            Reload();
        }
        catch (Exception crash)
        {
            LogCrash(crash);
        }
    }

    private void Reload()
    {
        var (state, known) = (catalog.FolderState, catalog.Problems);
        if (catalog.Reload() is { } change)
        {
            if (!change.IsNone || known.Count > 0)
            {
                LogReload(change.Revision, change);
            }

            return;
        }

        if (state == catalog.FolderState && known.SequenceEqual(catalog.Problems))
        {
            return; // Said before, and nobody wrote anything since.
        }

        LogFailure(catalog.Problems.Count);
        foreach (var problem in catalog.Problems)
        {
            LogProblem(problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "a reload made the emulator crash; the last good contracts stay in force")]
    private partial void LogCrash(Exception crash);

    [LoggerMessage(LogLevel.Information, "contracts reloaded, revision {Revision}: {Change}")]
    private partial void LogReload(string revision, CatalogChange change);

    [LoggerMessage(LogLevel.Warning, "the contracts have problems, {Count} in all; the last good ones stay in force")]
    private partial void LogFailure(int count);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(Problem problem);
}
