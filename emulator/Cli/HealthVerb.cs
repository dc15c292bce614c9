using Emulator.Hosting;

namespace Emulator.Cli;

/// <summary>The verb 'healthcheck': asks a running emulator whether it is ready; for images without a shell.</summary>
internal sealed class HealthVerb(Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(Settings settings)
    {
        var first = settings.Urls.Split(';', StringSplitOptions.TrimEntries)[0];
        var address = first
            .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//[::]", "//[::1]", StringComparison.Ordinal);
        using var client = new HttpClient(OwnServer.NewHandler()) { Timeout = Patience };
        try
        {
            using var reply = await client.GetAsync(new Uri(new Uri(address), "/readyz"));
            terminal.Say((await reply.Content.ReadAsStringAsync()).TrimEnd());
            return reply.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            terminal.Error($"no answer from {address}: {silent.Message}");
            return ExitCode.Failed;
        }
    }
}
