using Emulator.Contracts;
using Emulator.Contracts.Language;
using Emulator.Plans.Scenarios;

namespace Emulator.Compilation.Scenarios;

/// <summary>Compiles how long a step holds its reply back.</summary>
internal sealed class DelayCompiler(ScenarioScope scope)
{
    public DelayPlan? Compile(MapReader step)
    {
        if (step.Take("delay") is not TreeMap map)
        {
            return scope.Amount(step, "delay", ValueKind.Time) is { } time
                ? new DelayPlan(DelayKind.Fixed, time, default)
                : null;
        }

        var reader = new MapReader(map, "the delay", scope.Problems, ScenarioWords.Delay);
        var (from, to) = (Time(reader, "from"), Time(reader, "to"));
        var (mean, deviation) = (Time(reader, "mean"), Time(reader, "deviation"));
        reader.Done();
        switch (from, to, mean, deviation)
        {
            case ({ } first, { } last, null, null) when first.IsTaken || last.IsTaken || first.Written <= last.Written:
                return new DelayPlan(DelayKind.Uniform, first, last);
            case (null, null, { } middle, { } spread):
                return new DelayPlan(DelayKind.Normal, middle, spread);
            default:
                scope.Problems.Add(
                    map.Origin,
                    "a delay is written 300ms, { from: 1s, to: 3s }, or { mean: 2s, deviation: 500ms }"
                );
                return null;
        }
    }

    private Amount? Time(MapReader reader, string key) => scope.Amount(reader, key, ValueKind.Time);
}
