using Emulator.Hosting;
using Emulator.Tests.Serving;
using Emulator.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Emulator.Tests.Hosting;

/// <summary>A server that watches a folder of tiny contracts, and what it says and answers.</summary>
internal sealed class WatchedServer : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly HttpClient _http;

    private WatchedServer(TestServer server, ListLog log)
    {
        (_server, Log) = (server, log);
        _http = server.NewClient();
    }

    public ListLog Log { get; }

    /// <summary>What it logged of problems.</summary>
    public IEnumerable<string> Complaints =>
        Log.Lines.Where(line => !line.Contains(" reloaded", StringComparison.Ordinal));

    /// <summary>With a long time between comparisons only events tell of changes.</summary>
    public static async Task<WatchedServer> StartAsync(string folder, int pollMs = 60_000, string scenarios = "")
    {
        var log = new ListLog();
        var settings = new Settings
        {
            Contracts = folder,
            Scenarios = scenarios,
            Watch = TimeSpan.FromMilliseconds(pollMs),
        };
        var parts = new HostParts(ChangeServices: builder => builder.Logging.AddProvider(log));
        return new WatchedServer(await TestServer.StartAsync(settings, parts), log);
    }

    public async Task<string> SendAsync(string provider = "pebble")
    {
        using var body = new StringContent("{}");
        using var reply = await _http.PostAsync(new Uri($"/{provider}-api/send", UriKind.Relative), body);
        var text = await reply.Content.ReadAsStringAsync();
        var header = reply.Headers.TryGetValues("X-Answer", out var values) ? values.First() : "";
        return reply.IsSuccessStatusCode
            ? $"{text}{(header == text ? "" : $" but {header}")}"
            : $"{(int)reply.StatusCode}";
    }

    public Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Waits until sends are answered so.</summary>
    public Task AnswersAsync(string wanted, string provider = "pebble") =>
        UntilAsync(async () => await SendAsync(provider) == wanted, $"{provider} answers {wanted}");

    public static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        for (var i = 0; i < 500; i++)
        {
            if (await isSo())
            {
                return;
            }

            await pause.WaitForNextTickAsync();
        }

        Assert.Fail($"in ten seconds it did not come to be that {what}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
