using System.Collections.Immutable;

namespace Emulator.State;

/// <summary>The scenarios that are armed in one session, the newest first: what was said last counts first.</summary>
internal sealed class ArmedBook
{
    public const int Most = 1000;

    private ImmutableArray<ArmedScenario> _all = [];

    /// <summary>Asked of every request.</summary>
    public bool IsEmpty => _all.Length == 0;

    /// <summary>Those that are not over; the others are forgotten.</summary>
    public ImmutableArray<ArmedScenario> At(DateTimeOffset now)
    {
        if (_all.Any(armed => armed.IsOver(now)))
        {
            ImmutableInterlocked.Update(ref _all, all => all.RemoveAll(armed => armed.IsOver(now)));
        }

        return _all;
    }

    /// <summary>False when there are as many as there may be.</summary>
    public bool TryAdd(ArmedScenario armed) =>
        ImmutableInterlocked.Update(ref _all, all => all.Length < Most ? all.Insert(0, armed) : all)
        || _all.Contains(armed);

    public ArmedScenario? End(long id)
    {
        var found = _all.FirstOrDefault(armed => armed.Id == id);
        ImmutableInterlocked.Update(ref _all, all => all.RemoveAll(armed => armed.Id == id));
        return found;
    }

    /// <summary>Everything normal: ends all of them.</summary>
    public ImmutableArray<ArmedScenario> EndAll() => ImmutableInterlocked.InterlockedExchange(ref _all, []);
}
