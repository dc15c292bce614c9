using System.Text.Json;
using Emulator.Plans.Scenarios;
using Emulator.Tests.Providers;
using Emulator.Tests.Support;

namespace Emulator.Tests.Scenarios;

/// <summary>Every scenario that is shipped and breaks or delays replies does so, and the journal says how.</summary>
public sealed class ShippedWireTests(ShippedServer server) : IClassFixture<ShippedServer>
{
    private const string Provider = "whatsapp-cloud";

    /// <summary>So that no test waits longer than it must.</summary>
    private static readonly Dictionary<string, string> Shorter = new(StringComparer.Ordinal)
    {
        ["slow"] = "slow:50ms",
        ["slow-and-uneven"] = "slow-and-uneven:200ms",
        ["drip"] = "drip:64KB",
    };

    public static TheoryData<string> Names { get; } =
    [.. ShippedScenarios.All.Where(ShippedScenarios.TouchesTheWire).Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Does_what_its_file_says(string name)
    {
        var does = ShippedScenarios.Book.Find(name)!.Steps[0];
        var status = await TryAsync(name, $"wire-{name}");
        var comes = does.Fault is WireFault.None or WireFault.Drip or WireFault.BrokenJson;
        Assert.True(comes == (status == 200) || does.Fault is WireFault.WrongLength, $"{name} came with {status}");

        var entry = await server.LastEntryAsync($"wire-{name}");
        Assert.Equal(does.IsLost ? name : "accepted", entry.GetProperty("verdict").GetString());
        var met = entry.GetProperty("scenario");
        Assert.Equal(WireFaults.WordFor(does.Fault), TextOf(met, "fault"));
        Assert.Equal(MessageOf(does), TextOf(met, "message"));
        Assert.Equal(does.Delay is not null, met.TryGetProperty("delayMs", out _));
    }

    [Theory]
    [InlineData("first-attempt-lost", "lost")]
    [InlineData("duplicate-trap", "accepted")]
    public async Task The_second_attempt_is_taken(string name, string first)
    {
        var session = $"second-{name}";
        Assert.Null(await TryAsync(name, session));
        Assert.Equal(200, await TryAsync(name, session));
        Assert.Equal(200, await TryAsync(name, session));
        var taken = (await server.EntriesAsync(session)).Count(entry =>
            entry.GetProperty("verdict").GetString() == "accepted"
        );
        Assert.Equal(first == "lost" ? 2 : 3, taken);
    }

    /// <summary>The status that an application sees; null when it sees none.</summary>
    private async Task<int?> TryAsync(string name, string session)
    {
        using var request = RealSend.Of[Provider].Request();
        request.Headers.Add("X-Emulator-Scenario", Shorter.GetValueOrDefault(name, name));
        using var patience = new CancellationTokenSource(
            name == "hang" ? TimeSpan.FromMilliseconds(300) : RawClient.Patience
        );
        try
        {
            using var reply = await server.SendAsync(request, session, patience.Token);
            return (int)reply.StatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static string MessageOf(ScenarioStep does) =>
        does.IsLost ? "lost"
        : does.Fault is WireFault.None ? ""
        : "taken";

    private static string TextOf(JsonElement met, string name) =>
        met.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
