using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>An edit of the contracts is live at once; a broken one leaves the last good contracts in force.</summary>
public sealed class ContractWatchTests : IDisposable
{
    private readonly TinyContracts _folder = new();

    [Fact]
    public async Task A_good_edit_is_live_without_being_asked_for()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        Assert.Equal("one", await server.SendAsync());
        _folder.Edit("two");
        await server.AnswersAsync("two");
        Assert.Empty(server.Complaints);
    }

    [Fact]
    public async Task A_broken_edit_is_told_with_every_place_and_mended_again()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        File.WriteAllText(_folder.FileOf("pebble", "extra.yaml"), "format: 1\noperatin: x\n");
        await WatchedServer.UntilAsync(
            async () => (await server.GetAsync("/readyz")).Contains("the reload failed", StringComparison.Ordinal),
            "the health says that the reload failed"
        );
        Assert.Equal("one", await server.SendAsync());
        await WatchedServer.UntilAsync(
            () => Task.FromResult(server.Complaints.Any(IsOfTheExtraFile)),
            "the place is told"
        );
        Assert.Contains(server.Complaints, line => line.Contains("the last good ones stay", StringComparison.Ordinal));
        Assert.Contains("pebble/extra.yaml:2:1: ", await server.GetAsync("/readyz"), StringComparison.Ordinal);
        File.Delete(_folder.FileOf("pebble", "extra.yaml"));
        _folder.Edit("three");
        await server.AnswersAsync("three");
        Assert.Contains("\"ready\"", await server.GetAsync("/readyz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Providers_and_operations_come_and_go()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        Assert.Equal("404", await server.SendAsync("gravel"));
        _folder.Write("gravel", "small");
        await server.AnswersAsync("small", "gravel");
        Directory.Delete(_folder.FileOf("gravel", ""), recursive: true);
        await server.AnswersAsync("404", "gravel");
        Assert.Equal("one", await server.SendAsync());
    }

    /// <summary>Many editors write a new file beside the old one and rename it over that.</summary>
    [Fact]
    public async Task A_file_renamed_over_the_old_one_is_an_edit()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        var file = _folder.FileOf("pebble", "provider.yaml");
        File.WriteAllText(_folder.FileOf("pebble", "4913"), "");
        File.WriteAllText(file + "~", TinyContracts.Provider("pebble", "renamed"));
        File.Move(file + "~", file, overwrite: true);
        await server.AnswersAsync("renamed");
        Assert.Empty(server.Complaints);
    }

    [Fact]
    public async Task What_editors_and_tools_leave_behind_is_no_contract()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        Directory.CreateDirectory(_folder.FileOf(".git", ""));
        File.WriteAllText(_folder.FileOf("pebble", ".#send.yaml"), "[");
        File.WriteAllText(_folder.FileOf("pebble", "#send.yaml"), "[");
        _folder.Edit("two");
        await server.AnswersAsync("two");
        Assert.Empty(server.Complaints);
    }

    [Fact]
    public async Task A_file_that_is_emptied_and_then_written_is_one_edit()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        var (file, whole) = (_folder.FileOf("pebble", "provider.yaml"), TinyContracts.Provider("pebble", "whole"));
        File.WriteAllText(file, "");
        File.WriteAllText(file, whole[..(whole.Length / 2)]);
        File.AppendAllText(file, whole[(whole.Length / 2)..]);
        await server.AnswersAsync("whole");
        Assert.Empty(server.Complaints);
    }

    [Fact]
    public async Task Of_many_quick_edits_the_last_one_stays()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        for (var i = 1; i <= 50; i++)
        {
            _folder.Edit($"edit {i}");
        }

        await server.AnswersAsync("edit 50");
        Assert.Empty(server.Complaints);
    }

    [Fact]
    public async Task After_the_stop_nothing_watches()
    {
        var server = await WatchedServer.StartAsync(_folder.Path, pollMs: 100);
        await server.DisposeAsync();
        _folder.Edit("format: [");
        File.WriteAllText(_folder.FileOf("pebble", "send.yaml"), "[");
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None);
        Assert.Empty(server.Complaints);
    }

    private static bool IsOfTheExtraFile(string line) =>
        line.Contains("pebble/extra.yaml:2:1: ", StringComparison.Ordinal);

    public void Dispose()
    {
        Directory.CreateDirectory(_folder.Path);
        _folder.Dispose();
    }
}
