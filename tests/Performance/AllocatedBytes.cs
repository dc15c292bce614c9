using System.Runtime.CompilerServices;

namespace Emulator.Tests.Performance;

/// <summary>Measures what a piece of code allocates once it is warm.</summary>
internal static class AllocatedBytes
{
    private const int Runs = 1000;

    /// <summary>The bytes of all runs, after as many runs to warm up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Of(Action run)
    {
        Repeat(run);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(run);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The bytes of one run.</summary>
    public static long Each(Action run) => Of(run) / Runs;

    private static void Repeat(Action run)
    {
        for (var i = 0; i < Runs; i++)
        {
            run();
        }
    }
}
