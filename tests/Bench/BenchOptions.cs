using System.Globalization;

namespace Bench;

/// <summary>How long, how often and with how many connections to measure, and the ratio that is good enough.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        "usage: bench [--rounds 8] [--seconds 4] [--warm-up 75] [--connections 32] [--min-ratio 0.82]\n"
        + "             [--subject emulator|bare] [--against bare|emulator] [--crowd 0]\n"
        + "             [--upload SIZE] [--most-memory SIZE]\n"
        + "bare against bare shows the noise of this machine; --crowd 200 gives the subject 200 more providers with\n"
        + "10 routes each, and with --against emulator shows what they cost; --upload 4MB sends pictures of that size\n"
        + "instead of messages, over 4 connections and with a ratio of 0.8 if nothing else is said";

    public int Rounds { get; private init; } = 8;
    public double Seconds { get; private init; } = 4;

    /// <summary>
    /// What runs once a second is optimized after a minute, in the background of the same core:
    /// only then is it quiet.
    /// </summary>
    public double WarmUp { get; private init; } = 75;
    public int Connections
    {
        get =>
            field > 0 ? field
            : Upload > 0 ? 4
            : 32;
        private init;
    }

    /// <summary>The least ratio that passes: the one asked for, or what even a slow hour leaves.</summary>
    public double MinRatio => AskedRatio ?? (Upload > 0 ? 0.8 : 0.82);

    private double? AskedRatio { get; init; }

    public bool MeasuresEmulator { get; private init; } = true;
    public bool AgainstEmulator { get; private init; }

    /// <summary>How many more providers the subject knows than those it is measured with.</summary>
    public int Crowd { get; private init; }

    /// <summary>How large the pictures are that are uploaded; 0 when messages are sent.</summary>
    public int Upload { get; private init; }

    /// <summary>How much memory the subject may ever have held.</summary>
    public long MostMemory { get; private init; } = long.MaxValue;

    /// <summary>What is sent over and over.</summary>
    public byte[] Request => Upload > 0 ? UploadRequest.Of(Upload) : SendImageRequest.Bytes;

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
            "--min-ratio" when Number(text) is { } ratio => this with { AskedRatio = ratio },
            "--subject" when text is "emulator" or "bare" => this with { MeasuresEmulator = text == "emulator" },
            "--against" when text is "emulator" or "bare" => this with { AgainstEmulator = text == "emulator" },
            "--crowd" when Count(text) is { } crowd => this with { Crowd = crowd },
            "--most-memory" when Size(text) is { } size => this with { MostMemory = size },
            "--upload" when Size(text) is { } size => this with { Upload = size },
            _ => null,
        };

    /// <summary>Whole megabytes or kilobytes: 4MB, 64KB.</summary>
    private static int? Size(string text) =>
        text.Length > 2 && Count(text[..^2]) is { } count
            ? text[^2..] switch
            {
                "MB" when count <= 1000 => count * 1024 * 1024,
                "KB" => count * 1024,
                _ => null,
            }
            : null;

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
