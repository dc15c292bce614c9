using System.Diagnostics;
using Emulator.Cli;

namespace Emulator.Tests.Cli;

/// <summary>The built program as a process of its own, as people start it.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly CancellationTokenSource _patience = new(Patience, TimeProvider.System);

    private EmulatorProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(_patience.Token);
    }

    public int Id => _process.Id;

    public static EmulatorProcess Start(string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            Arguments = $"\"{typeof(CommandLine).Assembly.Location}\" {arguments}",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new EmulatorProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ending> RunAsync(string arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        return await process.EndAsync();
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(_patience.Token);

    /// <summary>Asks it to stop, as an orchestrator does.</summary>
    public void Terminate() => Tell("TERM");

    /// <summary>Sends it a signal, named as 'kill' names it.</summary>
    public void Tell(string signal)
    {
        using var kill = Process.Start("kill", $"-{signal} {_process.Id}");
        kill.WaitForExit();
    }

    public async Task<Ending> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(_patience.Token);
        await _process.WaitForExitAsync(_patience.Token);
        return new Ending(_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _patience.Dispose();
    }
}

/// <summary>How a run of the program ended, and what it said from where it was not read yet.</summary>
internal sealed record Ending(int Code, string Output, string Errors);
