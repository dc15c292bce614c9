namespace Emulator.Plans.Gates;

/// <summary>No more than so many in so much time. Who is refused was not counted.</summary>
internal sealed class RateWithin(KeyPlan key, int limit, TimeSpan period, string words) : Gate
{
    public override string Limit => words;

    public override bool Opens(IFacts facts) =>
        facts.Memory.TakeFromWindow(key.Of(facts), limit, period, facts.Now) is null;

    public override TimeSpan? Wait(IFacts facts) =>
        facts.Memory.WaitForWindow(key.Of(facts), limit, period, facts.Now) ?? TimeSpan.Zero;
}

/// <summary>So many at once, and then one for each that comes back.</summary>
internal sealed class BucketHolds(KeyPlan key, int holds, TimeSpan every, string words) : Gate
{
    public override string Limit => words;

    public override bool Opens(IFacts facts) =>
        facts.Memory.TakeFromBucket(key.Of(facts), holds, every, facts.Now) is null;

    public override TimeSpan? Wait(IFacts facts) =>
        facts.Memory.WaitForBucket(key.Of(facts), holds, every, facts.Now) ?? TimeSpan.Zero;
}
