using System.ComponentModel;
using System.Diagnostics;

namespace Emulator.Cli.Executing;

/// <summary>Runs a command with our own streams, hands signals on to it, and tells how it ended.</summary>
internal static class ChildProcess
{
    private const int CannotBeRun = 126;
    private const int NotFound = 127;
    private const int NoSuchFile = 2;

    /// <summary>The code with which the command ended, or the one by which shells say that it never began.</summary>
    public static async Task<(int Code, string? Failure)> RunAsync(
        string[] command,
        IEnumerable<KeyValuePair<string, string>> variables
    )
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            // Before it starts: a signal that comes in between is kept for it.
            using var signals = new HandedOnSignals();
            using var process = Process.Start(start)!;
            signals.HandTo(process);
            await process.WaitForExitAsync();
            return (process.ExitCode, null);
        }
        catch (Win32Exception missing) when (missing.NativeErrorCode == NoSuchFile)
        {
            return (NotFound, $"there is no command '{command[0]}'; is it installed, and on the PATH?");
        }
        catch (Win32Exception unfit)
        {
            return (CannotBeRun, $"cannot run '{command[0]}': {unfit.Message}");
        }
    }
}
