using Emulator.Compilation.Scenarios;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The scenarios a call speaks of: those of one session when it names one, else those for all.</summary>
internal sealed class ScenarioShelf
{
    private readonly AdminContext _context;
    private readonly Session? _session;

    private ScenarioShelf(AdminContext context, Session? session)
    {
        (_context, _session) = (context, session);
        Catalog = (session?.Contracts ?? context.Catalog).Current;
    }

    public Catalog Catalog { get; }

    /// <summary>Those that can be asked for, by group and name; a session's own hide others of their name.</summary>
    public IEnumerable<ScenarioPlan> All =>
        Own
            .All.Concat(_context.Scenarios.Current.All.Where(plan => Own.Find(plan.Name) is null))
            .OrderBy(plan => plan.Group, StringComparer.Ordinal)
            .ThenBy(plan => plan.Name, StringComparer.Ordinal);

    private ScenarioBook Own => _session?.Scenarios ?? ScenarioBook.Empty;

    private WishCheck Check => new(Catalog, _context.Scenarios.Current) { Own = Own };

    private ScenarioBook Defined => _session is null ? _context.Scenarios.Added : Own;

    public static (ScenarioShelf? Shelf, Refusal? Refusal) Of(HttpRequest request, AdminContext context)
    {
        var (sessions, missing) = SessionOfCall.Read(request, context.Sessions);
        var isOne = SessionOfCall.NameIn(request) is not (null or SessionOfCall.All);
        return missing is null ? (new ScenarioShelf(context, isOne ? sessions[0] : null), null) : (null, missing);
    }

    public ScenarioPlan? Find(string name) => Own.Find(name) ?? _context.Scenarios.Current.Find(name);

    /// <summary>The scenario of this name if it was defined at run time, here.</summary>
    public ScenarioPlan? FindDefined(string name) => Defined.Find(name);

    public string Hint(string name) => NearestName.Hint(name, All.Select(plan => plan.Name));

    public ScenarioView View(ScenarioPlan plan) => ScenarioView.Of(plan, Check, FindDefined(plan.Name) == plan);

    public bool TryPut(ScenarioPlan plan)
    {
        lock (_context.Uploading)
        {
            if (Defined.Count >= ScenarioEndpoints.Most && FindDefined(plan.Name) is null)
            {
                return false;
            }

            if (_session is null)
            {
                _context.Scenarios.Put(plan);
            }
            else
            {
                _session.Scenarios = Own.With(plan);
            }

            return true;
        }
    }

    public void Remove(string name)
    {
        lock (_context.Uploading)
        {
            if (_session is null)
            {
                _context.Scenarios.Remove(name);
            }
            else
            {
                _session.Scenarios = Own.Without(name);
            }
        }
    }
}
