using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Emulator.Cli.Executing;

/// <summary>Keeps this process alive when it is told to stop, and tells the command instead.</summary>
internal sealed class HandedOnSignals : IDisposable
{
    private readonly Lock _order = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly List<PosixSignal> _early = [];
    private Process? _process;

    public HandedOnSignals() =>
        _registrations = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(
                signal => PosixSignalRegistration.Create(signal, HandOn)
            ),
        ];

    /// <summary>From here on this process is told; of what came before, it is told now.</summary>
    public void HandTo(Process process)
    {
        lock (_order)
        {
            _process = process;
            _early.ForEach(Tell);
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void HandOn(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (_order)
        {
            if (_process is null)
            {
                _early.Add(context.Signal);
            }
            else
            {
                Tell(context.Signal);
            }
        }
    }

    /// <summary>A terminal tells whoever runs in it, the command included, when somebody types Ctrl-C.</summary>
    private void Tell(PosixSignal signal)
    {
        var isTyped = signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT && !Console.IsInputRedirected;
        if (isTyped || _process!.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            _process.Kill(entireProcessTree: true);
            return;
        }

        _ = NativeSignals.Send(_process.Id, signal);
    }
}

/// <summary>The one call of the system that the framework has no word for.</summary>
internal static class NativeSignals
{
    public static int Send(int process, PosixSignal signal) =>
        Kill(
            process,
            signal switch
            {
                PosixSignal.SIGHUP => 1,
                PosixSignal.SIGINT => 2,
                PosixSignal.SIGQUIT => 3,
                _ => 15,
            }
        );

#pragma warning disable SYSLIB1054 // Source-made calls want unsafe code; nothing is converted in this one.
    [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
#pragma warning restore SYSLIB1054
}
