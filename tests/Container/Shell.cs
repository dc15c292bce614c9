using System.Diagnostics;

namespace Emulator.Tests.Container;

/// <summary>Runs a line of the Dockerfile as a build does: by the shell, in a folder, with some variables.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public static async Task RunAsync(string line, string folder, IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo("sh", ["-c", line])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("CI"); // which no build of an image knows
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync(patience.Token);
        var output = await shell.StandardOutput.ReadToEndAsync(patience.Token);
        await shell.WaitForExitAsync(patience.Token);
        Assert.True(shell.ExitCode == 0, $"{line}\n{output}\n{await errors}");
    }
}
