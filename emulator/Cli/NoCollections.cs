using System.Runtime;

namespace Emulator.Cli;

/// <summary>
/// A start that collects no memory, where there is plenty: what it makes stays nearly all, and going over that three
/// times is a good part of it. It is for the whole process, so the program alone begins it.
/// </summary>
internal static class NoCollections
{
    /// <summary>Half as much again as a start with our own contracts takes; beyond it all is as ever.</summary>
    private const long Most = 60L * 1024 * 1024;
    private const long Plenty = 4 * Most;

    public static void Begin()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= Plenty)
        {
            GC.TryStartNoGCRegion(Most);
        }
    }

    public static void End()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
