using System.Diagnostics;
using Emulator.Tests.Cli;
using Emulator.Tests.Support;

namespace Emulator.Tests.Clients;

/// <summary>Runs a program in another language to its end; it finds the server in its environment.</summary>
internal static class Interpreter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Ending> RunAsync(TestServer server, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["EMULATOR_BASE"] = $"{server.Address}" },
        };
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return new Ending(process.ExitCode, await output, await errors);
    }
}
