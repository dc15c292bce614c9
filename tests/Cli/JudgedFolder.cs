using Emulator.Tests.Support;

namespace Emulator.Tests.Cli;

/// <summary>A folder of recordings, judged by contracts as small as can be.</summary>
internal sealed class JudgedFolder : IDisposable
{
    private readonly TinyContracts _contracts = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("judge-");

    public string Path => _folder.FullName;

    public string Contracts => _contracts.Path;

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public Task<Ending> JudgeAsync() => Verbs.RunAsync($"judge {Path} --contracts {_contracts.Path}");

    public async Task AssertSaysAsync(int code, string said)
    {
        var ending = await JudgeAsync();
        Assert.Contains(said, ending.Output, StringComparison.Ordinal);
        Assert.Equal((code, ""), (ending.Code, ending.Errors));
    }

    public void Dispose()
    {
        _contracts.Dispose();
        _folder.Delete(recursive: true);
    }
}
