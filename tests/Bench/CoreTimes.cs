using System.Globalization;

namespace Bench;

/// <summary>What Linux counts per core in <c>/proc/stat</c>: was the servers' core full, and of whose work?</summary>
internal readonly record struct CoreTimes(TimeSpan Programs, TimeSpan Idle)
{
    private const double TicksPerSecond = 100;

    // User, nice, system and steal. Interrupts are left out: they are not in the time of a process either.
    private static readonly int[] ProgramColumns = [1, 2, 3, 8];
    private static readonly int[] IdleColumns = [4, 5];

    /// <summary>Zero where the system does not tell.</summary>
    public static CoreTimes Of(int core)
    {
        if (!OperatingSystem.IsLinux())
        {
            return default;
        }

        var name = $"cpu{core}";
        var cells = File.ReadLines("/proc/stat").Select(line => line.Split(' ')).First(line => line[0] == name);
        return new CoreTimes(Sum(cells, ProgramColumns), Sum(cells, IdleColumns));
    }

    public static CoreTimes operator +(CoreTimes left, CoreTimes right) =>
        new(left.Programs + right.Programs, left.Idle + right.Idle);

    public static CoreTimes operator -(CoreTimes left, CoreTimes right) =>
        new(left.Programs - right.Programs, left.Idle - right.Idle);

    private static TimeSpan Sum(string[] cells, int[] columns) =>
        TimeSpan.FromSeconds(
            columns.Sum(column => long.Parse(cells[column], CultureInfo.InvariantCulture)) / TicksPerSecond
        );
}
