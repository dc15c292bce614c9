using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Emulator.State;

/// <summary>What a session's providers count, from 1: each number is given out once.</summary>
internal sealed class Counters
{
    private readonly ConcurrentDictionary<(string Provider, string Name), StrongBox<long>> _counters = new();

    public long Next(string provider, string name) =>
        Interlocked.Increment(ref _counters.GetOrAdd((provider, name), static _ => new StrongBox<long>()).Value);
}
