using Emulator.Tests.Support;

namespace Emulator.Tests.Hosting;

/// <summary>Changes of the folder that come without events, or while requests come in.</summary>
public sealed class FolderChangesTests : IDisposable
{
    private readonly TinyContracts _folder = new();

    /// <summary>No events come from behind a link, as from some mounts of containers.</summary>
    [Fact]
    public async Task Where_no_events_come_the_files_are_compared()
    {
        using var elsewhere = new TinyContracts();
        Directory.Delete(_folder.FileOf("pebble", ""), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "pebble"), elsewhere.FileOf("pebble", ""));
        await using var server = await WatchedServer.StartAsync(_folder.Path, pollMs: 100);
        elsewhere.Edit("from elsewhere");
        await server.AnswersAsync("from elsewhere");
    }

    [Fact]
    public async Task A_folder_that_is_replaced_whole_is_found_again()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path, pollMs: 100);
        Directory.Move(_folder.FileOf("pebble", ""), _folder.Path + "-old");
        Directory.Delete(_folder.Path, recursive: true);
        await WatchedServer.UntilAsync(
            () => Task.FromResult(server.Complaints.Any()),
            "a folder without providers is told"
        );
        Assert.Equal("one", await server.SendAsync());
        Directory.CreateDirectory(_folder.Path);
        Directory.Move(_folder.Path + "-old", _folder.FileOf("pebble", ""));
        _folder.Edit("back");
        await server.AnswersAsync("back");
        _folder.Edit("and edited");
        await server.AnswersAsync("and edited");
    }

    [Fact]
    public async Task No_request_sees_half_a_reload()
    {
        await using var server = await WatchedServer.StartAsync(_folder.Path);
        using var done = new CancellationTokenSource();
        var traffic = Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendUntilAsync(server, done.Token))).ToArray();
        for (var i = 1; i <= 8; i++)
        {
            _folder.Edit($"edit {i}");
            await server.AnswersAsync($"edit {i}");
        }

        await done.CancelAsync();
        var answers = (await Task.WhenAll(traffic)).SelectMany(set => set).Distinct().ToArray();
        Assert.All(answers, answer => Assert.Matches("^(one|edit [1-8])$", answer));
    }

    public void Dispose()
    {
        Directory.CreateDirectory(_folder.Path);
        _folder.Dispose();
    }

    private static async Task<HashSet<string>> SendUntilAsync(WatchedServer server, CancellationToken done)
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        while (!done.IsCancellationRequested)
        {
            answers.Add(await server.SendAsync());
        }

        return answers;
    }
}
