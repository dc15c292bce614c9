using System.Globalization;

namespace Bench;

/// <summary>How long, how often and with how many connections to measure, and the ratio that is good enough.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        "usage: bench [--rounds 8] [--seconds 4] [--warm-up 20] [--connections 32] [--min-ratio 0.8]\n"
        + "             [--subject emulator|bare] [--against bare|emulator] [--crowd 0]\n"
        + "bare against bare shows the noise of this machine; --crowd 200 gives the subject 200 more providers with\n"
        + "10 routes each, and with --against emulator shows what they cost";

    public int Rounds { get; private init; } = 8;
    public double Seconds { get; private init; } = 4;
    public double WarmUp { get; private init; } = 20;
    public int Connections { get; private init; } = 32;
    public double MinRatio { get; private init; } = 0.8;
    public bool MeasuresEmulator { get; private init; } = true;
    public bool AgainstEmulator { get; private init; }

    /// <summary>How many more providers the subject knows than those it is measured with.</summary>
    public int Crowd { get; private init; }

    public static BenchOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new BenchOptions();
        for (; args is [var flag, var text, ..]; args = args[2..])
        {
            if (options.With(flag, text) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return args.IsEmpty ? options : null;
    }

    private BenchOptions? With(string flag, string text) =>
        flag switch
        {
            "--rounds" when Count(text) is { } rounds => this with { Rounds = rounds },
            "--seconds" when Number(text) is { } seconds and > 0 => this with { Seconds = seconds },
            "--warm-up" when Number(text) is { } seconds => this with { WarmUp = seconds },
            "--connections" when Count(text) is { } connections => this with { Connections = connections },
            "--min-ratio" when Number(text) is { } ratio => this with { MinRatio = ratio },
            "--subject" when text is "emulator" or "bare" => this with { MeasuresEmulator = text == "emulator" },
            "--against" when text is "emulator" or "bare" => this with { AgainstEmulator = text == "emulator" },
            "--crowd" when Count(text) is { } crowd => this with { Crowd = crowd },
            _ => null,
        };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1000
            ? count
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= 3600
            ? number
            : null;
}
