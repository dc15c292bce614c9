using Emulator.Compilation;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts;

namespace Emulator.Hosting;

/// <summary>Reads contracts and scenarios anew when their files changed, and says in the log what came of it.</summary>
internal sealed partial class ReloadFromDisk(LiveCatalog catalog, LiveScenarios scenarios, ILogger<ReloadFromDisk> log)
{
    public IReadOnlyList<string> Folders => [catalog.Folder, scenarios.Folder];

    /// <summary>How the files lie on the disk now.</summary>
    public string State => ContractFiles.State(catalog.Folder) + scenarios.StateOnDisk;

    public bool HasChanged => ContractFiles.State(catalog.Folder) != catalog.FolderState || scenarios.HasChanged;

    /// <summary>Whatever somebody wrote, the watch goes on.</summary>
    public void TryReload()
    {
        try
        {
            ReloadContracts();
            ReloadScenarios();
        }
        catch (Exception crash)
        {
            LogCrash(crash);
        }
    }

    private void ReloadContracts()
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

        Say(catalog.Problems);
    }

    private void ReloadScenarios()
    {
        if (!scenarios.HasChanged)
        {
            return;
        }

        var problems = scenarios.Reload(catalog.Current);
        if (problems.Count > 0)
        {
            Say(problems);
            return;
        }

        LogScenarios(scenarios.Current.Count);
    }

    private void Say(IReadOnlyList<Problem> problems)
    {
        LogFailure(problems.Count);
        foreach (var problem in problems)
        {
            LogProblem(problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "a reload made the emulator crash; the last good contracts stay in force")]
    private partial void LogCrash(Exception crash);

    [LoggerMessage(LogLevel.Information, "contracts reloaded, revision {Revision}: {Change}")]
    private partial void LogReload(string revision, CatalogChange change);

    [LoggerMessage(LogLevel.Information, "scenarios reloaded: there are {Count}")]
    private partial void LogScenarios(int count);

    [LoggerMessage(
        LogLevel.Warning,
        "contracts or scenarios have problems, {Count} in all; the last good ones stay in force"
    )]
    private partial void LogFailure(int count);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(Problem problem);
}
