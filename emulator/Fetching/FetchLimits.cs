namespace Emulator.Fetching;

/// <summary>How much a link may cost: in time, in bytes, in detours, and how many are asked at once.</summary>
internal sealed record FetchLimits
{
    public static readonly FetchLimits Usual = new();

    /// <summary>For everything together: the wait for a free place, names, detours, and the last byte.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one question to the names' servers.</summary>
    public TimeSpan Lookup { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Of a longer file only the beginning is read.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    public int Redirects { get; init; } = 5;

    public int AtOnce { get; init; } = 16;
}
