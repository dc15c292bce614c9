using System.Net;
using System.Text;
using System.Text.Json;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.State;
using Emulator.Tests.Compilation;
using Emulator.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Emulator.Tests.Serving.Wire;

/// <summary>Inside one process there is no connection to break: what can be made is, and the rest is refused.</summary>
public sealed class InProcessTests : IAsyncLifetime
{
    private EmulatorServer _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var (problems, settings) = (new Problems(), new Settings { Contracts = AcmeContracts.Folder, Plain = true });
        var parts = new HostParts(null, builder => builder.WebHost.UseTestServer());
        _host = EmulatorServer.Build(settings, problems, parts)!;
        Findings.None(problems.InOrder.Select(problem => problem.ToString()));
        await _host.StartAsync();
        _client = (
            (Microsoft.AspNetCore.TestHost.TestServer)_host.Services.GetRequiredService<IServer>()
        ).CreateClient();
        _client.Timeout = TimeSpan.FromSeconds(2);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("slow:50ms", WireServer.Body)]
    [InlineData("drip:200", WireServer.Body)]
    [InlineData("broken-json", """{"sent":"0123456789012345""")]
    public async Task A_reply_comes(string scenario, string body)
    {
        using var reply = await SendAsync(scenario);
        Assert.Equal((HttpStatusCode.OK, body), (reply.StatusCode, await reply.Content.ReadAsStringAsync()));
        Assert.Equal(EntryEnd.Sent, (await FirstEntryAsync()).End);
    }

    [Fact]
    public async Task A_reset_ends_the_request()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync("reset"));
        Assert.Equal(EntryEnd.Broken, (await FirstEntryAsync()).End);
    }

    [Fact]
    public async Task A_hang_ends_when_the_client_gives_up()
    {
        await Assert.ThrowsAsync<TaskCanceledException>(() => SendAsync("hang"));
        Assert.Equal(EntryEnd.Aborted, (await FirstEntryAsync()).End);
    }

    [Theory]
    [InlineData("reset-midway")]
    [InlineData("cut")]
    [InlineData("no-reply")]
    [InlineData("broken-chunk")]
    [InlineData("garbage")]
    [InlineData("wrong-length")]
    public async Task What_breaks_a_connection_is_refused(string scenario)
    {
        using var reply = await SendAsync(scenario);
        using var said = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotImplemented, reply.StatusCode);
        Assert.Equal("fault-needs-a-socket", Assert.Single(reply.Headers.GetValues("X-Emulator-Error")));
        Assert.Equal(
            $"The fault '{scenario}' breaks a connection, and inside one process there is none. "
                + "Start the emulator on a port (emulator serve --urls http://localhost:8080) and ask there.",
            said.RootElement.GetProperty("detail").GetString()
        );
    }

    private async Task<HttpResponseMessage> SendAsync(string scenario)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WireServer.Path);
        request.Content = new StringContent(WireServer.Request, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Emulator-Scenario", scenario);
        return await _client.SendAsync(request);
    }

    /// <summary>As soon as its reply has ended somehow.</summary>
    private async Task<JournalEntry> FirstEntryAsync()
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        var entry = Read();
        for (var i = 0; i < 500 && entry.End is EntryEnd.Open; i++)
        {
            await pause.WaitForNextTickAsync();
            entry = Read();
        }

        return entry;
    }

    private JournalEntry Read() =>
        _host.Sessions.Default.Journal.Read((in _) => true, int.MaxValue).Newest.Single().Read();
}
