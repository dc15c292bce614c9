using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>Scenarios are watched like contracts.</summary>
public sealed class ScenarioWatchTests : IDisposable
{
    private readonly TinyContracts _folder = new();

    [Fact]
    public async Task An_edit_of_a_scenario_is_live_and_a_broken_one_is_told()
    {
        var scenarios = Directory.CreateTempSubdirectory("scenarios-").FullName;
        await using var server = await WatchedServer.StartAsync(_folder.Path, scenarios: scenarios);
        var file = Path.Combine(scenarios, "late.yaml");
        File.WriteAllText(file, ScenarioOf("The reply is late."));
        await ShowsAsync("The reply is late.");
        File.WriteAllText(file, ScenarioOf("broken") + "rouns: 2\n");
        await WatchedServer.UntilAsync(
            () => Task.FromResult(server.Complaints.Any(line => line.Contains("has no key 'rouns'"))),
            "the mistake is told"
        );
        await ShowsAsync("The reply is late.");
        File.WriteAllText(file, ScenarioOf("Later still."));
        await ShowsAsync("Later still.");
        Directory.Delete(scenarios, recursive: true);

        Task ShowsAsync(string about) =>
            WatchedServer.UntilAsync(
                async () => (await server.GetAsync("/_emulator/api/scenarios")).Contains($"\"about\": \"{about}\""),
                about
            );

        static string ScenarioOf(string about) =>
            $"format: 1\nscenario: late\nabout: {about}\ngroup: slow\nhow-real: invented\nsteps: [{{ delay: 1s }}]\n";
    }

    public void Dispose() => _folder.Dispose();
}
