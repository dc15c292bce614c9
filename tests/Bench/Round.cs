using System.Diagnostics;

namespace Bench;

/// <summary>What one server did under load for some seconds, and who used the two cores meanwhile.</summary>
internal readonly record struct Round(
    long Requests,
    TimeSpan Took,
    TimeSpan ServerTime,
    TimeSpan GeneratorTime,
    CoreTimes ServerCore,
    CoreTimes GeneratorCore
)
{
    public double RequestsPerSecond => Requests / Took.TotalSeconds;
    public double ServerMicroseconds => ServerTime.TotalMicroseconds / Requests;
    public double GeneratorMicroseconds => GeneratorTime.TotalMicroseconds / Requests;

    /// <summary>The part of its core the server used itself, without what the kernel did in interrupts.</summary>
    public double Utilisation => ServerTime / Took;

    /// <summary>The part of the time its core had nothing to do: near 0, or the server was not the limit.</summary>
    public double Idle => ServerCore.Idle / Took;

    /// <summary>The part of the two cores that other programs took: near 0, or the numbers say little.</summary>
    public double Others =>
        Math.Max(0, (ServerCore.Programs + GeneratorCore.Programs - ServerTime - GeneratorTime) / (2 * Took));

    public static Round operator +(Round left, Round right) =>
        new(
            left.Requests + right.Requests,
            left.Took + right.Took,
            left.ServerTime + right.ServerTime,
            left.GeneratorTime + right.GeneratorTime,
            left.ServerCore + right.ServerCore,
            left.GeneratorCore + right.GeneratorCore
        );

    public static Round Run(MeasuredServer server, ClosedLoop load, Cores cores, TimeSpan length)
    {
        var (serverBefore, generatorBefore) = (server.ProcessorTime, Environment.CpuUsage.TotalTime);
        var (serverCore, generatorCore) = (CoreTimes.Of(cores.Server), CoreTimes.Of(cores.Generator));
        var began = Stopwatch.GetTimestamp();
        var requests = load.Run(length);
        return new Round(
            requests,
            Stopwatch.GetElapsedTime(began),
            server.ProcessorTime - serverBefore,
            Environment.CpuUsage.TotalTime - generatorBefore,
            CoreTimes.Of(cores.Server) - serverCore,
            CoreTimes.Of(cores.Generator) - generatorCore
        );
    }
}
