using System.Globalization;
using Emulator.Plans.Payloads;

namespace Emulator.State;

/// <summary>Tells one start of the server from another: whoever finds a new one knows that all was forgotten.</summary>
internal static class StartId
{
    public static string Of(TimeProvider wall)
    {
        var seed = IdRandom.Mix((ulong)wall.GetTimestamp() ^ ((ulong)Environment.ProcessId << 40));
        return IdRandom.Mix(seed ^ (ulong)wall.GetUtcNow().Ticks).ToString("x16", CultureInfo.InvariantCulture);
    }
}
