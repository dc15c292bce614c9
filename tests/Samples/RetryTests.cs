using Emulator.Samples.Shop;
using Emulator.Testing;

namespace Emulator.Samples;

/// <summary>A loop that tries again: twice 'too many requests', then yes, is one message and three attempts.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private readonly EmulatorHost _emulator = EmulatorHost.InProcess();
    private HttpClient _http = null!;

    public Task InitializeAsync()
    {
        _http = _emulator.CreateHttpClient("whatsapp-cloud");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    // <retry>
    [Fact]
    public async Task Tries_until_the_provider_takes_it()
    {
        await _emulator.ArmAsync("rate-limited*2,accepted");

        var result = await Patient(attempts: 5).SendAsync("+16505550001", "Your order");

        Assert.True(result.IsAccepted);
        var message = Assert.Single(await _emulator.MessagesAsync());
        Assert.Equal(3, message.Attempts.Count);
        Assert.Empty(message.Duplicates);
    }

    // </retry>

    [Fact]
    public async Task Gives_up_when_the_attempts_are_used_up()
    {
        await _emulator.ArmAsync("rate-limited");
        Assert.False((await Patient(attempts: 3).SendAsync("+16505550001", "Your order")).IsAccepted);
        await _emulator.VerifyRequestsAsync(3, new Where { Status = 429 });
        await _emulator.VerifyMessagesAsync(HowMany.None);
    }

    /// <summary>A reply of the test's own asks for a second, and the loop waits that long.</summary>
    [Fact]
    public async Task Waits_as_long_as_the_provider_asks()
    {
        await _emulator.DefineScenarioAsync(
            "wait-a-second",
            """
            steps:
              - { reply: { status: 429, headers: { Retry-After: "1" }, body: "slow down" }, times: 1 }
              - { outcome: accepted }
            """
        );
        await _emulator.ArmAsync("wait-a-second");

        Assert.True((await Patient(attempts: 2).SendAsync("+16505550001", "Your order")).IsAccepted);

        var requests = await _emulator.RequestsAsync();
        Assert.Equal([429, 200], requests.Select(request => request.Status));
        Assert.True(requests[1].At - requests[0].At >= TimeSpan.FromSeconds(0.9));
    }

    private PatientSender Patient(int attempts) => new(new CloudSender(_http), TimeProvider.System, attempts);
}
