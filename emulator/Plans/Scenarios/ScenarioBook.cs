using System.Collections.Frozen;

namespace Emulator.Plans.Scenarios;

/// <summary>Scenarios by their name and by their code: one snapshot that never changes.</summary>
internal sealed class ScenarioBook
{
    public static readonly ScenarioBook Empty = new([]);

    private readonly FrozenDictionary<string, ScenarioPlan> _byName;
    private readonly FrozenDictionary<string, ScenarioPlan> _byCode;

    public ScenarioBook(IEnumerable<ScenarioPlan> all)
    {
        _byName = all.ToFrozenDictionary(plan => plan.Name, StringComparer.Ordinal);
        _byCode = _byName
            .Values.Where(plan => plan.Code.Length > 0)
            .DistinctBy(plan => plan.Code)
            .ToFrozenDictionary(plan => plan.Code, StringComparer.Ordinal);
    }

    public int Count => _byName.Count;

    public IEnumerable<string> Names => _byName.Keys;

    public IEnumerable<ScenarioPlan> All => _byName.Values;

    public ScenarioPlan? Find(string name) => _byName.GetValueOrDefault(name);

    public ScenarioPlan? FindByCode(string code) => _byCode.GetValueOrDefault(code);

    public ScenarioBook With(ScenarioPlan plan) => new(All.Where(other => other.Name != plan.Name).Append(plan));

    public ScenarioBook Without(string name) => new(All.Where(other => other.Name != name));
}

/// <summary>Knows none.</summary>
internal sealed class NoScenarios : IScenarioSource
{
    public static readonly NoScenarios Instance = new();

    public ScenarioBook Current => ScenarioBook.Empty;
}

/// <summary>Who knows the scenarios in force at this moment.</summary>
internal interface IScenarioSource
{
    ScenarioBook Current { get; }
}
