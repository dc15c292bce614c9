using System.Globalization;
using System.Net;
using Emulator.Tests.Cli;
using Emulator.Tests.Providers;

namespace Emulator.Tests.Container;

/// <summary>The program that the Dockerfile publishes, started as the image starts it, does all it promises.</summary>
[Collection(PublishedImageGroup.Name)]
public sealed class PublishedImageTests(PublishedImage image) : IDisposable
{
    private const string Accounts = """
        z-api:
          - { instance: 3A5D, token: 5C4EB9A7D0F1, client-token: F0a1S }
        """;

    private readonly (string, string) _urls = ("EMULATOR_URLS", $"http://*:{FreePort.Next()}");
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("image-data-");

    [Fact]
    public async Task Answers_everything_and_leaves_its_journal_below_the_folder_for_data_alone()
    {
        await Shell.RunAsync($"chmod 777 {_data.FullName}", "/", []); // whoever the user is
        var before = FilesBelow(image.App);
        using var emulator = ImageProcess.Start(
            image,
            [],
            _urls,
            ("EMULATOR_DATA", _data.FullName),
            ("EMULATOR_JOURNAL_ON_EXIT", "journal.har")
        );
        using var client = new HttpClient { BaseAddress = await emulator.AddressAsync() };
        await AskEverythingAsync(client);
        Assert.Empty(OpenSockets.LeadingOutside(emulator.Process.Id));
        Assert.Equal(before, FilesBelow(image.App));
        var started = TimeProvider.System.GetTimestamp();
        emulator.Terminate();
        var ending = await emulator.EndAsync();
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
        Assert.Equal([$"{_data.FullName}/journal.har"], FilesBelow(_data.FullName));
        Assert.Equal(before, FilesBelow(image.App));
    }

    [Fact]
    public async Task The_health_check_of_the_image_tells_when_it_is_ready_and_when_it_is_gone()
    {
        var verb = DockerStages.Read().Last("HEALTHCHECK").List![1..];
        using (var emulator = ImageProcess.Start(image, [], _urls))
        {
            using var waiting = ImageProcess.Start(image, [.. verb, "--wait", "25s"], _urls);
            Assert.Equal(0, (await waiting.EndAsync()).Code);
            using var ready = ImageProcess.Start(image, verb, _urls);
            Assert.Equal(0, (await ready.EndAsync()).Code);
            emulator.Terminate();
            await emulator.EndAsync();
        }

        using var gone = ImageProcess.Start(image, verb, _urls);
        Assert.Equal(1, (await gone.EndAsync()).Code);
    }

    [Theory]
    [InlineData("z-api", "X-Emulator-Session: mine", "accepted")]
    [InlineData("whatsapp-cloud", "X-Emulator-Scenario: night", "service-unavailable")]
    public async Task Accounts_and_scenarios_are_written_into_variables(string provider, string header, string outcome)
    {
        using var emulator = ImageProcess.Start(
            image,
            [],
            _urls,
            ("EMULATOR_ACCOUNTS", Accounts),
            ("EMULATOR_SCENARIOS", "{ scenario: night, steps: [ { outcome: unavailable } ] }")
        );
        using var client = new HttpClient { BaseAddress = await emulator.AddressAsync() };
        using var unlisted = await client.SendAsync(RealSend.Of["gowa"].Request());
        Assert.NotEqual(RealSend.Of["gowa"].Outcome, RealSend.OutcomeOf(unlisted));
        using var send = RealSend.Of[provider].Request();
        send.Headers.Add(header.Split(": ")[0], header.Split(": ")[1]);
        using var reply = await client.SendAsync(send);
        Assert.Equal(outcome, RealSend.OutcomeOf(reply));
    }

    [Fact]
    public async Task It_starts_and_answers_within_the_memory_that_the_manifest_gives_it()
    {
        var limit = DeployFilesTests.Entries("kubernetes.yaml").Last(one => one.Name == "memory").Value;
        var bytes = long.Parse(limit.Replace("Mi", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) << 20;
        var heap = bytes / 4 * 3; // what the runtime takes at most where a container has that limit
        using var emulator = ImageProcess.Start(
            image,
            [],
            _urls,
            ("DOTNET_GCHeapHardLimit", heap.ToString("X", CultureInfo.InvariantCulture))
        );
        using var client = new HttpClient { BaseAddress = await emulator.AddressAsync() };
        for (var i = 0; i < 2000; i++)
        {
            using var reply = await client.SendAsync(RealSend.Of["whatsapp-cloud"].Request());
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        emulator.Process.Refresh();
        Assert.InRange(emulator.Process.PeakWorkingSet64, 1, bytes);
    }

    private static async Task AskEverythingAsync(HttpClient client)
    {
        foreach (var path in new[] { "/livez", "/readyz", "/_emulator/api/requests", "/_emulator/openapi.json" })
        {
            using var reply = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        foreach (var (provider, send) in RealSend.Of)
        {
            using var reply = await client.SendAsync(send.Request());
            Assert.Equal((provider, send.Outcome), (provider, RealSend.OutcomeOf(reply)));
        }
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static string[] FilesBelow(string folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
