using System.Globalization;

namespace Bench;

/// <summary>Prints a row per pair as it is measured, and at the end the medians.</summary>
internal sealed class PairTable
{
    private const double MuchIdle = 0.10;
    private const double MuchOthers = 0.05;
    private readonly List<Pair> _pairs = [];

    public PairTable(string subject, string bare)
    {
        Console.WriteLine($"\n     | {subject, -44} | {bare, -44} |");
        var columns = $"{"req/s", 8} {"CPU µs", 8} {"busy", 7} {"idle", 7} {"load µs", 10}";
        Console.WriteLine($"pair | {columns} | {columns} | {"ratio", 6} {"CPU-time ratio", 15} {"others", 7}");
    }

    public void Add(Pair pair)
    {
        _pairs.Add(pair);
        var ratios = Text($"{pair.Ratio, 6:F2} {pair.ProcessorRatio, 15:F2} {pair.Others, 7:P0}");
        Console.WriteLine(Text($"{_pairs.Count, 4} | {Cells(pair.Subject)} | {Cells(pair.Bare)} | {ratios}"));
    }

    public double SumUp()
    {
        if (Median(pair => pair.Others) > MuchOthers)
        {
            Console.WriteLine("NOTE: other programs used these cores meanwhile; repeat on a quiet machine");
        }
        else if (Median(pair => pair.Idle) > MuchIdle)
        {
            Console.WriteLine("NOTE: a server was often idle, so it was not the limit; trust the CPU-time ratio");
        }

        var ratio = Median(pair => pair.Ratio);
        var processor = Text($"CPU-time ratio {Median(pair => pair.ProcessorRatio):F2}");
        Console.WriteLine(Text($"ratio {ratio:F2} (median of {_pairs.Count} interleaved pairs; {processor})"));
        return ratio;
    }

    private static string Cells(Round round) =>
        Text($"{round.RequestsPerSecond, 8:F0} {round.ServerMicroseconds, 8:F2} {round.Utilisation, 7:P0}")
        + Text($" {round.Idle, 7:P0} {round.GeneratorMicroseconds, 10:F2}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private double Median(Func<Pair, double> value)
    {
        var sorted = _pairs.Select(value).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
