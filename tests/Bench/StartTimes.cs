using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>How long is it from the start of the process to the first correct reply, next to a bare one?</summary>
internal static class StartTimes
{
    public const string Usage =
        "usage: bench start [MOST-RATIO]   both published, compiled ahead; 12 interleaved rounds";

    private const int Rounds = 12;
    private const double Aim = 1.5;

    private static readonly string[] Options =
    [
        "-p:IsPublishable=true",
        "-p:PublishReadyToRun=true",
        "-p:RunAnalyzers=false",
        "-p:RestoreLockedMode=false",
        "-nodeReuse:false",
    ];

    /// <summary>0 when the emulator takes at most so many times as long, 1 when it takes longer.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var most = args is [var text] ? double.Parse(text, CultureInfo.InvariantCulture) : Aim;
        var folder = Directory.CreateTempSubdirectory("bench-start-");
        try
        {
            var emulator = await PublishAsync("emulator", "Emulator", folder.FullName);
            var bare = await PublishAsync("tests/Bench", "Bench", folder.FullName);
            var times = new List<(double Emulator, double Bare)>();
            for (var round = 0; round < Rounds; round++)
            {
                times.Add((await StartAsync("emulator", emulator), await StartAsync("bare", bare, "bare")));
            }

            return Tell([.. times.Select(one => one.Emulator)], [.. times.Select(one => one.Bare)], most);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Tell(double[] emulator, double[] bare, double most)
    {
        var (mine, other) = (Median(emulator), Median(bare));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first reply after {mine:F0} ms, bare {other:F0} ms: {mine / other:F2} times (aim {Aim}, most {most})"
            )
        );
        return mine / other <= most ? 0 : 1;
    }

    /// <summary>Milliseconds until the reply is here, the process's own start included.</summary>
    private static async Task<double> StartAsync(string name, string assembly, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = await MeasuredServer.StartAsync(name, assembly, arguments);
        using var connection = new Connection(server);
        connection.Send();
        var body = Encoding.UTF8.GetString(connection.Receive().Body);
        var took = Stopwatch.GetElapsedTime(started);
        return body.Contains("\"wamid.", StringComparison.Ordinal)
            ? took.TotalMilliseconds
            : throw new InvalidOperationException($"{name} sent an unexpected body: {body}");
    }

    private static async Task<string> PublishAsync(string project, string assembly, string folder)
    {
        var target = Path.Combine(folder, assembly);
        string[] arguments =
        [
            "publish",
            Path.Combine(EmulatorBuild.Root, project),
            "--use-current-runtime",
            "--self-contained=false",
            "--artifacts-path",
            Path.Combine(folder, "artifacts"),
            "--output",
            target,
            .. Options,
            $"-p:NuGetLockFilePath={target}.lock.json",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(target, $"{assembly}.dll")
            : throw new InvalidOperationException($"{project} cannot be published: {output}");
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
