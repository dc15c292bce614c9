using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace Bench;

/// <summary>The cores of servers and generator; a program passes its core on to what it starts.</summary>
internal sealed record Cores(int Server, int Generator)
{
    public static Cores Choose()
    {
        var allowed = Allowed();
        var first = BitOperations.TrailingZeroCount(allowed);
        var others = allowed & ~(1UL << first);
        if (others != 0)
        {
            return new Cores(first, BitOperations.TrailingZeroCount(others));
        }

        Console.WriteLine("NOTE: only one core: server and generator share it, the numbers mean little");
        return new Cores(first, first);
    }

    public static void MoveTo(int core)
    {
        if (OperatingSystem.IsLinux())
        {
            MoveAllThreads(core);
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = (nint)(1UL << core);
            return;
        }

        Console.WriteLine("NOTE: this system cannot pin a program to a core; expect more noise");
    }

    private static ulong Allowed()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return 0b11;
        }

        using var self = Process.GetCurrentProcess();
        return (ulong)self.ProcessorAffinity;
    }

    // On Linux the affinity property moves the main thread only.
    private static void MoveAllThreads(int core)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{core} {Environment.ProcessId}").Split(' ');
        var start = new ProcessStartInfo("taskset", ["-a", "-p", "-c", .. numbers])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var taskset = Process.Start(start)!;
        taskset.StandardOutput.ReadToEnd();
        taskset.WaitForExit();
        if (taskset.ExitCode != 0)
        {
            throw new InvalidOperationException($"taskset could not move the program to core {core}");
        }
    }
}
