using System.Globalization;
using System.Text.Json.Nodes;

namespace Emulator.Testing;

/// <summary>
/// The clock of a session. Ids, dates, expiries and rates follow it; how long a slow reply takes does not.
/// </summary>
public sealed class EmulatorClock
{
    private readonly ApiCalls _calls;

    internal EmulatorClock(ApiCalls calls) => _calls = calls;

    /// <summary>What it shows.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken stop = default) =>
        (await _calls.GetAsync("clock", ClientJson.Default.ClockReading, stop)).Now;

    /// <summary>Stops it where it stands.</summary>
    public Task FreezeAsync(CancellationToken stop = default) => TurnAsync("freeze", true, stop);

    /// <summary>Sets it, and stops it there.</summary>
    public Task FreezeAsync(DateTimeOffset at, CancellationToken stop = default) => TurnAsync("freeze", Text(at), stop);

    /// <summary>Sets it; it runs on from there.</summary>
    public Task SetAsync(DateTimeOffset to, CancellationToken stop = default) => TurnAsync("set", Text(to), stop);

    /// <summary>Moves it on: a month passes in no time.</summary>
    public Task AdvanceAsync(TimeSpan by, CancellationToken stop = default) =>
        TurnAsync("advance", TimeText.Of(by), stop);

    /// <summary>Runs on from where it stands.</summary>
    public Task RunAsync(CancellationToken stop = default) => TurnAsync("run", true, stop);

    /// <summary>Back to the time of day.</summary>
    public Task ResetAsync(CancellationToken stop = default) => TurnAsync("reset", true, stop);

    internal static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private Task TurnAsync(string turn, JsonNode how, CancellationToken stop) =>
        _calls.PutAsync("clock", new JsonObject { [turn] = how }, stop);
}
