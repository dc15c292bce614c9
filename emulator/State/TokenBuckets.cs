namespace Emulator.State;

/// <summary>What may be done at once before one must wait: tokens are taken, and come back one by one.</summary>
internal sealed class TokenBuckets
{
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Shelf<Bucket> _buckets = new(Most);

    /// <summary>Takes a token, unless there is none; says how long until one is back, or nothing.</summary>
    public TimeSpan? Take(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now)
    {
        lock (_gate)
        {
            ref var bucket = ref _buckets.Reach(key);
            bucket = bucket.At(now, every);
            if (bucket.Taken >= holds)
            {
                return every - (now - bucket.Since);
            }

            bucket = bucket with { Taken = bucket.Taken + 1 };
            return null;
        }
    }

    /// <summary>As Take, but takes nothing.</summary>
    public TimeSpan? Wait(ReadOnlySpan<byte> key, int holds, TimeSpan every, DateTimeOffset now)
    {
        lock (_gate)
        {
            return _buckets.TryFind(key, out var found) && found.At(now, every) is var bucket && bucket.Taken >= holds
                ? every - (now - bucket.Since)
                : null;
        }
    }

    /// <summary>How many tokens are out, and since when the next one is on its way back.</summary>
    private readonly record struct Bucket(long Taken, DateTimeOffset Since)
    {
        public Bucket At(DateTimeOffset now, TimeSpan every)
        {
            if (now < Since)
            {
                return this with { Since = now };
            }

            var back = (now - Since).Ticks / every.Ticks;
            return back >= Taken ? new Bucket(0, now) : new Bucket(Taken - back, Since + (back * every));
        }
    }
}
