using System.ComponentModel;
using System.Net.Sockets;

namespace Bench;

/// <summary>How many sends per second does the emulator answer, next to a bare application (<c>bare</c>)?</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["bare"])
        {
            await BareApp.RunAsync();
            return 0;
        }

        try
        {
            return args is ["start", .. var more] ? await StartTimes.RunAsync(more) : await CompareAsync(args);
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or SocketException or IOException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"bench failed: {failure.Message}");
            return 1;
        }
    }

    private static async Task<int> CompareAsync(string[] args)
    {
        if (BenchOptions.Parse(args) is { } options)
        {
            return await new Comparison(options).RunAsync() >= options.MinRatio ? 0 : 1;
        }

        await Console.Error.WriteLineAsync($"{BenchOptions.Usage}\n{StartTimes.Usage}");
        return 2;
    }
}
