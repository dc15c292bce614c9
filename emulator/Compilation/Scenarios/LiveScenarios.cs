using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Holds the scenarios in force: the folder's, with those sent to the server laid over them.</summary>
internal sealed class LiveScenarios : IScenarioSource
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private ScenarioBook _shipped;
    private ScenarioBook _added = ScenarioBook.Empty;
    private volatile ScenarioBook _current;

    private LiveScenarios(string folder, ScenarioBook shipped) =>
        (_folder, _shipped, _current) = (folder, shipped, shipped);

    public ScenarioBook Current => _current;

    /// <summary>Those that were sent to the server.</summary>
    public ScenarioBook Added => _added;

    /// <summary>Reads the folder; null when anything is wrong with it, and the problems say what.</summary>
    public static LiveScenarios? Load(string folder, Catalog catalog, Problems problems)
    {
        var before = problems.Count;
        var book = new ScenarioFolder(folder, catalog, problems).ReadAll();
        return problems.Count == before ? new LiveScenarios(folder, book) : null;
    }

    /// <summary>Reads the folder anew; when anything is wrong with it, the last good scenarios stay.</summary>
    public IReadOnlyList<Problem> Reload(Catalog catalog)
    {
        var problems = new Problems();
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
