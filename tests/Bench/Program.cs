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

        if (BenchOptions.Parse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(BenchOptions.Usage);
            return 2;
        }

        try
        {
            return await new Comparison(options).RunAsync() >= options.MinRatio ? 0 : 1;
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or SocketException or IOException or Win32Exception)
        {
            await Console.Error.WriteLineAsync($"bench failed: {failure.Message}");
            return 1;
        }
    }
}
