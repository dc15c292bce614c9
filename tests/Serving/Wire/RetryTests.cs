using System.Text;
using System.Text.Json;

namespace Emulator.Tests.Serving.Wire;

/// <summary>What an ordinary client of .NET makes of each fault, and that trying once more helps.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private WireServer _server = null!;

    public async Task InitializeAsync() => _server = await WireServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("reset", "Unknown: SocketException")]
    [InlineData("reset-midway", "Unknown: SocketException")]
    [InlineData("cut", "ResponseEnded: HttpIOException")]
    [InlineData("no-reply", "ResponseEnded: HttpIOException")]
    [InlineData("broken-chunk", "InvalidResponse: HttpIOException")]
    [InlineData("garbage", "InvalidResponse: HttpRequestException")]
    [InlineData("drip", "TimeoutException")]
    [InlineData("hang", "TimeoutException")]
    [InlineData("wrong-length", "JsonException")]
    [InlineData("broken-json", "JsonException")]
    public async Task The_first_try_fails_and_the_second_succeeds(string scenario, string failure)
    {
        using var client = _server.Server.NewClient();
        client.Timeout = TimeSpan.FromSeconds(1);
        var failures = new List<string>();
        var sent = await TryAsync(client, scenario, failures);
        Assert.Equal("0123456789012345678901234567890123456789", sent);
        Assert.Equal([failure], failures);
    }

    /// <summary>Tries three times, as libraries for retries do; the fault is asked for the first time alone.</summary>
    private static async Task<string?> TryAsync(HttpClient client, string scenario, List<string> failures)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendAsync(client, attempt == 1 ? scenario : "");
            }
            catch (Exception failed)
                when (failed is HttpRequestException or OperationCanceledException or JsonException && attempt < 3)
            {
                failures.Add(Describe(failed));
            }
        }
    }

    private static async Task<string?> SendAsync(HttpClient client, string scenario)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WireServer.Path);
        request.Content = new StringContent(WireServer.Request, Encoding.UTF8, "application/json");
        if (scenario.Length > 0)
        {
            request.Headers.Add("X-Emulator-Scenario", scenario);
        }

        using var reply = await client.SendAsync(request);
        using var said = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        return said.RootElement.GetProperty("sent").GetString();
    }

    private static string Describe(Exception failed) =>
        failed switch
        {
            HttpRequestException http => $"{http.HttpRequestError}: {http.GetBaseException().GetType().Name}",
            OperationCanceledException => $"{failed.InnerException?.GetType().Name}",
            _ => nameof(JsonException),
        };
}
