namespace Emulator.Tests.Cli;

/// <summary>What the program writes lies below one folder, and it writes nothing unless asked.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-folder-");

    [Fact]
    public async Task A_journal_named_without_a_folder_lies_in_the_folder_for_data()
    {
        using var emulator = EmulatorProcess.Start(
            "",
            ("EMULATOR_URLS", "http://127.0.0.1:0"),
            ("EMULATOR_DATA", _folder.FullName),
            ("EMULATOR_JOURNAL_ON_EXIT", "journal.har")
        );
        await emulator.ReadLineAsync();
        Assert.Empty(_folder.EnumerateFileSystemInfos());
        emulator.Terminate();
        var ending = await emulator.EndAsync();
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
        Assert.Equal(["journal.har"], _folder.EnumerateFileSystemInfos().Select(file => file.Name));
    }

    [Fact]
    public async Task A_folder_for_data_that_is_not_there_matters_only_when_something_is_written()
    {
        var nowhere = Path.Combine(_folder.FullName, "nowhere");
        using var quiet = EmulatorProcess.Start($"--urls http://127.0.0.1:0 --data {nowhere}");
        Assert.StartsWith("listening on", await quiet.ReadLineAsync(), StringComparison.Ordinal);
        var writing = await EmulatorProcess.RunAsync(
            $"--urls http://127.0.0.1:0 --data {nowhere} --journal-on-exit a.har"
        );
        Assert.Equal(1, writing.Code);
        Assert.Contains($"there is no folder for '{nowhere}/a.har'", writing.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_at_the_start()
    {
        _folder.CreateSubdirectory("taken.har");
        var ending = await EmulatorProcess.RunAsync(
            $"--urls http://127.0.0.1:0 --data {_folder.FullName} --journal-on-exit taken.har"
        );
        Assert.Equal(1, ending.Code);
        Assert.Contains($"'{_folder.FullName}/taken.har' cannot be written", ending.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_of_an_earlier_run_is_kept_when_the_start_fails()
    {
        var file = Path.Combine(_folder.FullName, "journal.har");
        await File.WriteAllTextAsync(file, "earlier");
        var ending = await EmulatorProcess.RunAsync(
            $"--urls http://127.0.0.1:0 --edition nonsense --journal-on-exit {file}"
        );
        Assert.Equal((1, "earlier"), (ending.Code, await File.ReadAllTextAsync(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
