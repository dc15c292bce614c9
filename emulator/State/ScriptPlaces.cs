using System.Text;
using Emulator.Plans.Scenarios;

namespace Emulator.State;

/// <summary>How far the scripts of one session have come, for each asker and each recipient.</summary>
internal sealed class ScriptPlaces
{
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Shelf<ScriptPlace> _places = new(Most);
    private readonly Shelf<long> _counts = new(Most);

    /// <summary>The step for one more request; null when the script has come to its end.</summary>
    public ScriptStep? Next(string key, Script script, DateTimeOffset now)
    {
        lock (_gate)
        {
            return script.Next(ref _places.Reach(Encoding.UTF8.GetBytes(key)), now);
        }
    }

    /// <summary>As Next, but nothing is used up.</summary>
    public bool HasNext(string key, Script script, DateTimeOffset now)
    {
        lock (_gate)
        {
            _places.TryFind(Encoding.UTF8.GetBytes(key), out var place);
            return script.Next(ref place, now) is not null;
        }
    }

    /// <summary>Counts one more request of a key, from 1.</summary>
    public long Count(string key)
    {
        lock (_gate)
        {
            return ++_counts.Reach(Encoding.UTF8.GetBytes(key));
        }
    }
}
