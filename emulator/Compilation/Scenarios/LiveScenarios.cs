using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>
/// Holds the scenarios in force: the folder's, with those that were sent to the server laid over them.
/// </summary>
internal sealed class LiveScenarios : IScenarioSource
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private ScenarioBook _shipped;
    private ScenarioBook _added = ScenarioBook.Empty;
    private volatile ScenarioBook _current;

    private string _state;

    private LiveScenarios(string folder, string state, ScenarioBook shipped) =>
        (_folder, _state, _shipped, _current) = (folder, state, shipped, shipped);

    public string Folder => _folder;

    public ScenarioBook Current => _current;

    /// <summary>
    /// How the files of the folder lie on the disk now, and whether they lay otherwise when they were read.
    /// </summary>
    public string StateOnDisk => ScenarioFolder.State(_folder);

    public bool HasChanged => StateOnDisk != _state;

    /// <summary>Those that were sent to the server.</summary>
    public ScenarioBook Added => _added;

    /// <summary>Reads the folder; null when anything is wrong with it, and the problems say what.</summary>
    public static LiveScenarios? Load(string folder, Catalog catalog, Problems problems)
    {
        var (before, state) = (problems.Count, ScenarioFolder.State(folder));
        var book = new ScenarioFolder(folder, catalog, problems).ReadAll();
        return problems.Count == before ? new LiveScenarios(folder, state, book) : null;
    }

    /// <summary>Reads the folder anew; when anything is wrong with it, the last good scenarios stay.</summary>
    public IReadOnlyList<Problem> Reload(Catalog catalog)
    {
        var problems = new Problems();
        _state = StateOnDisk;
        var book = new ScenarioFolder(_folder, catalog, problems).ReadAll();
        if (problems.Count == 0)
        {
            Change(() => _shipped = book);
        }

        return problems.InOrder;
    }

    public void Put(ScenarioPlan plan) => Change(() => _added = _added.With(plan));

    public void Remove(string name) => Change(() => _added = _added.Without(name));

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _current = _added.All.Aggregate(_shipped, (book, plan) => book.With(plan));
        }
    }
}
