using Emulator.Testing;
using static Emulator.Tests.Testing.Emulators;

namespace Emulator.Tests.Testing;

/// <summary>One surface, whether the emulator is on a port, inside the process, or elsewhere.</summary>
public sealed class EmulatorClientTests
{
    public static TheoryData<string> Ways => Emulators.Ways;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Tells_what_arrived(string way)
    {
        await using var emulator = await StartAsync(way);
        using var http = emulator.Client.CreateHttpClient("jinx");
        Assert.Equal(200, await SendAsync(http));
        Assert.Equal(200, await SendAsync(http, "16505550002"));

        var requests = await emulator.Client.RequestsAsync();
        Assert.Equal([Anybody, "16505550002"], requests.Select(request => request.To));
        var first = requests[0];
        Assert.Equal(("jinx", 200, "default", "k"), (first.Provider, first.Status, first.Session, first.Account));
        Assert.Equal(("POST", "/jinx/jinx-api/send"), (first.Request.Method, first.Request.Target));
        Assert.Contains("hello", first.Request.Body, StringComparison.Ordinal);
        Assert.StartsWith("application/json", first.Reply.Headers["Content-Type"], StringComparison.Ordinal);

        var message = Assert.Single(await emulator.Client.MessagesAsync(new Where { To = "+1 650 555 0002" }));
        Assert.Equal((requests[1].Number, "jinx"), (message.Number, message.Provider));
        Assert.Contains($"\"{message.Id}\"", requests[1].Reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Arms_a_scenario_for_one_recipient_and_a_number_of_times(string way)
    {
        await using var emulator = await StartAsync(way);
        using var http = emulator.Client.CreateHttpClient("jinx");
        var armed = await emulator.Client.ArmAsync("rate-limited", times: 2, to: Anybody, provider: "jinx");
        Assert.Equal(("rate-limited", 2L), (armed.Scenario, armed.TimesLeft));
        Assert.Equal(200, await SendAsync(http, "16505550002"));
        Assert.Equal(429, await SendAsync(http));
        Assert.Equal(1, Assert.Single(await emulator.Client.ArmedAsync()).Acted);
        await emulator.Client.DisarmAsync();
        Assert.Equal(200, await SendAsync(http));

        var refused = Assert.Single(await emulator.Client.RequestsAsync(new Where { Status = 429 }));
        Assert.Equal("rate-limited", refused.Scenario?.Name);
        Assert.Equal(2, Assert.Single(await emulator.Client.MessagesAsync(new Where { To = Anybody })).Attempts.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Stops_sets_and_moves_the_clock(string way)
    {
        await using var emulator = await StartAsync(way);
        var (clock, noon) = (emulator.Client.Clock, new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
        await clock.FreezeAsync(noon);
        await clock.AdvanceAsync(TimeSpan.FromDays(31));
        await clock.AdvanceAsync(TimeSpan.FromMilliseconds(1500));
        Assert.Equal(noon.AddDays(31).AddSeconds(1.5), await clock.NowAsync());
        await clock.SetAsync(noon);
        await clock.FreezeAsync();
        Assert.InRange(await clock.NowAsync(), noon, noon.AddMinutes(1));
        await clock.RunAsync();
        await clock.ResetAsync();
        Assert.True(await clock.NowAsync() > noon);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sets_how_an_account_is(string way)
    {
        await using var emulator = await StartAsync(way);
        using var http = emulator.Client.CreateHttpClient("jinx");
        await emulator.Client.SetAccountAsync("jinx", "*", "open", false);
        Assert.Equal(409, await SendAsync(http));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Takes_requests_for_the_provider_s_own_host(string way)
    {
        await using var emulator = await StartAsync(way);
        await using var session = await emulator.Client.SessionAsync();
        using var http = new HttpClient(session.Handler);
        using var body = new StringContent("""{"phone":"1"}""", null, "application/json");
        using var reply = await http.PostAsync(new Uri("https://bolt.example/bolt-api/send?token=t"), body);
        var request = Assert.Single(await session.RequestsAsync());
        Assert.Equal(("bolt", session.Name), (request.Provider, request.Session));
        Assert.Equal("bolt.example", request.Request.Headers["Host"]);
    }

    [Fact]
    public async Task A_handler_outlives_whoever_disposes_of_it()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        emulator.Handler.Dispose();
        using var http = emulator.CreateHttpClient("jinx");
        Assert.Equal(200, await SendAsync(http));
    }

    [Fact]
    public async Task Says_what_the_server_refuses_in_its_words()
    {
        await using var emulator = EmulatorHost.InProcess(SetUp);
        var refused = await Assert.ThrowsAsync<EmulatorException>(() => emulator.ArmAsync("rate-limted"));
        Assert.Contains("did you mean 'rate-limited'?", refused.Message, StringComparison.Ordinal);
    }
}
