using System.Collections.Immutable;
using Emulator.Plans.Stubs;

namespace Emulator.State;

/// <summary>The stubs of one session in the order in which they are asked, and how long its replies are held.</summary>
internal sealed class StubBook
{
    public const int Most = 1000;

    private ImmutableArray<Stub> _all = [];
    private long _delay;
    private long _number;

    /// <summary>Asked of every request.</summary>
    public bool IsEmpty => _all.Length == 0;

    public ImmutableArray<Stub> All => _all;

    /// <summary>How much later every reply of a provider goes out, on the wall's clock.</summary>
    public TimeSpan Delay
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref _delay));
        set => Volatile.Write(ref _delay, value.Ticks);
    }

    /// <summary>A number for a stub that came without an id of its own.</summary>
    public long NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>Puts all of them in, each in place of one of the same id; or none, when that were too many.</summary>
    public bool TryPut(IReadOnlyList<Stub> stubs) =>
        ImmutableInterlocked.Update(ref _all, all => With(all, stubs) is { Length: <= Most } more ? more : all)
        || stubs.All(_all.Contains);

    /// <summary>False when there is no such stub.</summary>
    public bool Remove(Guid id) =>
        ImmutableInterlocked.Update(ref _all, all => all.RemoveAll(stub => stub.Plan.Id == id));

    /// <summary>No stub answers any more; how long replies are held is another matter.</summary>
    public void RemoveAll() => ImmutableInterlocked.InterlockedExchange(ref _all, []);

    public void Clear()
    {
        RemoveAll();
        Delay = TimeSpan.Zero;
    }

    /// <summary>The lowest priority number first, then the one that asks most of a request, then the newest.</summary>
    private static ImmutableArray<Stub> With(ImmutableArray<Stub> all, IReadOnlyList<Stub> stubs)
    {
        var ids = stubs.Select(stub => stub.Plan.Id).ToHashSet();
        return
        [
            .. stubs
                .Reverse()
                .DistinctBy(stub => stub.Plan.Id)
                .Concat(all.Where(stub => !ids.Contains(stub.Plan.Id)))
                .OrderBy(stub => stub.Plan.Priority)
                .ThenByDescending(stub => stub.Plan.Request.Conditions),
        ];
    }
}

/// <summary>A stub, and the JSON it was written in.</summary>
internal sealed record Stub(StubPlan Plan, string Json);
