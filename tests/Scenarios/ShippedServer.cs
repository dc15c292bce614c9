using System.Text.Json;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>A server with everything that is shipped, and words for what tests of its scenarios do with it.</summary>
public sealed class ShippedServer : IAsyncLifetime
{
    private TestServer? _server;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    /// <summary>A good send of a provider to a magic recipient.</summary>
    public static HttpRequestMessage ToCode(string provider, string code)
    {
        var send = RealSend.Of[provider];
        return (send with { Body = send.WithRecipient(MagicRecipients.Block + code) }).Request();
    }

    /// <summary>The status and the outcome that a request is answered with.</summary>
    public async Task<string> SayAsync(HttpRequestMessage request, string session)
    {
        using var reply = await SendAsync(request, session);
        return $"{(int)reply.StatusCode} {RealSend.OutcomeOf(reply)}";
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        string session,
        CancellationToken stop = default
    )
    {
        request.Headers.Add("X-Emulator-Session", session);
        using var client = _server!.NewClient();
        return await client.SendAsync(request, stop);
    }

    /// <summary>Opens a session whose clock stands still.</summary>
    public async Task FreezeAsync(string session)
    {
        using var client = _server!.NewClient();
        using var setup = new StringContent("""{"clock":{"freeze":"2026-01-31T12:00:00Z"}}""");
        using var opened = await client.PutAsync($"_emulator/api/sessions/{session}", setup);
        Assert.True(opened.IsSuccessStatusCode);
    }

    /// <summary>What the journal has of a session, the last first.</summary>
    public async Task<JsonElement[]> EntriesAsync(string session)
    {
        using var client = _server!.NewClient();
        var json = await client.GetStringAsync($"_emulator/api/requests?session={session}");
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("requests").EnumerateArray()];
    }

    public async Task<JsonElement> LastEntryAsync(string session) => (await EntriesAsync(session))[0];
}
