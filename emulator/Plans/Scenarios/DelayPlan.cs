namespace Emulator.Plans.Scenarios;

/// <summary>How long a reply is held back: always as long, between two times, or around a time.</summary>
internal sealed record DelayPlan(DelayKind Kind, Amount First, Amount Second)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The delay of one reply; the seed decides where there is a choice.</summary>
    public TimeSpan Draw(ulong seed, long? taken)
    {
        var (first, second) = (First.With(taken) ?? 0, Second.With(taken) ?? 0);
        var ticks = Kind switch
        {
            DelayKind.Uniform => first + (Unit(seed, 1) * (second - first)),
            DelayKind.Normal => first + (Normal(seed) * second),
            _ => first,
        };
        return TimeSpan.FromTicks((long)Math.Clamp(ticks, 0, Longest.Ticks));
    }

    /// <summary>Two numbers between 0 and 1 make one of the bell curve (Box and Muller).</summary>
    private static double Normal(ulong seed) =>
        Math.Sqrt(-2 * Math.Log(1 - Unit(seed, 1))) * Math.Cos(2 * Math.PI * Unit(seed, 2));

    /// <summary>From 0 to less than 1.</summary>
    private static double Unit(ulong seed, ulong which) =>
        (Payloads.IdRandom.Mix(seed + which) >> 11) * (1.0 / (1UL << 53));
}

/// <summary>How a delay is chosen: always the first, from the first to the second, or around the first.</summary>
internal enum DelayKind
{
    Fixed,
    Uniform,
    Normal,
}
