using System.Globalization;
using Emulator.Hosting;
using Emulator.Wording;

namespace Emulator.Cli;

/// <summary>
/// The verb 'healthcheck': asks a running emulator whether it is ready, or waits until it is; for images without a
/// shell.
/// </summary>
internal sealed class HealthVerb(Terminal terminal, TimeProvider wall)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<int> RunAsync(Settings settings, string? wait)
    {
        if (wait is not null && Duration.Read(wait) is null)
        {
            return terminal.Misused($"--wait is '{wait}'; it takes TIME such as 30s, 2m");
        }

        if (HealthAddresses.Of(settings.Urls) is not { } addresses)
        {
            return terminal.Misused($"--urls is '{settings.Urls}'; name the port that the server listens on, not 0");
        }

        return await WaitAsync(addresses, wait is null ? TimeSpan.Zero : Duration.Read(wait)!.Value);
    }

    /// <summary>Asks again until all are ready or the time is over; what was wrong last is told.</summary>
    private async Task<int> WaitAsync(Uri[] addresses, TimeSpan wait)
    {
        using var client = new HttpClient(OwnServer.NewHandler());
        var started = wall.GetTimestamp();
        while (true)
        {
            var left = wait - wall.GetElapsedTime(started);
            var (ready, said) = await AskAsync(client, addresses, wait == TimeSpan.Zero ? Patience : left);
            if (ready)
            {
                terminal.Say(said);
                return ExitCode.Done;
            }

            if (wall.GetElapsedTime(started) + Pause >= wait)
            {
                var waited = string.Create(CultureInfo.InvariantCulture, $" (waited {wait.TotalSeconds:0.###} s)");
                terminal.Error(wait == TimeSpan.Zero ? said : said + waited);
                return ExitCode.Failed;
            }

            await Task.Delay(Pause, wall);
        }
    }

    private async Task<(bool Ready, string Said)> AskAsync(HttpClient client, Uri[] addresses, TimeSpan left)
    {
        var said = "";
        foreach (var address in addresses)
        {
            (var ready, said) = await AskAsync(client, address, left < Patience ? left : Patience);
            if (!ready)
            {
                return (false, said);
            }
        }

        return (true, said);
    }

    private async Task<(bool Ready, string Said)> AskAsync(HttpClient client, Uri address, TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience > Pause ? patience : Pause, wall);
        try
        {
            using var reply = await client.GetAsync(new Uri(address, "/readyz"), late.Token);
            var body = (await reply.Content.ReadAsStringAsync(late.Token)).TrimEnd();
            return reply.IsSuccessStatusCode
                ? (true, body)
                : (false, $"{address} says {(int)reply.StatusCode}: {body}");
        }
        catch (HttpRequestException silent)
        {
            return (false, $"no answer from {address}: {silent.Message}");
        }
        catch (OperationCanceledException)
        {
            return (false, $"no answer from {address} in time");
        }
    }
}
