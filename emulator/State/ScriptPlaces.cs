using System.Security.Cryptography;
using System.Text;
using Emulator.Plans.Scenarios;

namespace Emulator.State;

/// <summary>How far the scripts of one session have come, for each asker and each recipient.</summary>
internal sealed class ScriptPlaces
{
    public const int Most = 10_000;

    /// <summary>What is longer is kept as a hash of itself: a key is small, whatever somebody asks for.</summary>
    private const int Longest = 200;

    private readonly Lock _gate = new();
    private readonly Shelf<ScriptPlace> _places = new(Most);
    private readonly Shelf<long> _counts = new(Most);

    /// <summary>The step for one more request; null when the script has come to its end.</summary>
    public ScriptStep? Next(string key, Script script, DateTimeOffset now)
    {
        lock (_gate)
        {
            return script.Next(ref _places.Reach(Bytes(key)), now);
        }
    }

    /// <summary>As Next, but nothing is used up.</summary>
    public bool HasNext(string key, Script script, DateTimeOffset now)
    {
        lock (_gate)
        {
            _places.TryFind(Bytes(key), out var place);
            return script.Next(ref place, now) is not null;
        }
    }

    /// <summary>Counts one more request of a key, from 1.</summary>
    public long Count(string key)
    {
        lock (_gate)
        {
            return ++_counts.Reach(Bytes(key));
        }
    }

    private static byte[] Bytes(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return bytes.Length > Longest ? SHA256.HashData(bytes) : bytes;
    }
}
