using Emulator.Plans.Scenarios;

namespace Emulator.State;

/// <summary>A scenario that somebody switched on, for which requests, and how much of it is left.</summary>
internal sealed class ArmedScenario(long id, Wish wish, ArmedFor target, ArmedBounds bounds)
{
    private readonly Lock _gate = new();
    private long _left = bounds.Times ?? ScenarioStep.Forever;

    /// <summary>Its number, unique as long as the server runs.</summary>
    public long Id => id;

    public Wish Wish => wish;

    public ArmedFor For => target;

    public ArmedBounds Bounds => bounds;

    /// <summary>For how many requests it is still there; null where it is not bound by a number.</summary>
    public long? Left => bounds.Times is null ? null : Volatile.Read(ref _left);

    /// <summary>How many requests met it.</summary>
    public long Acted { get; private set; }

    public bool IsOver(DateTimeOffset now) => Volatile.Read(ref _left) == 0 || now >= bounds.Until;

    /// <summary>Takes one request, if there is room for one more and the script has a step for it.</summary>
    public ScriptStep? Take(Func<ScriptStep?> next)
    {
        lock (_gate)
        {
            if (_left == 0 || next() is not { } step)
            {
                return null;
            }

            _left -= bounds.Times is null ? 0 : 1;
            Acted++;
            return step;
        }
    }
}

/// <summary>Which requests an armed scenario is for; empty means all of them.</summary>
internal sealed record ArmedFor(string Provider, string To, string Account, string Operation);

/// <summary>Until when a scenario is armed, by whom, and since when.</summary>
internal sealed record ArmedBounds(long? Times, DateTimeOffset? Until, string By, DateTimeOffset At);
