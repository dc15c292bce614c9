using Emulator.Tests.Cli;

namespace Emulator.Tests.Seeds;

/// <summary>The program as a process of its own, and the pictures that lines upload, in a folder of theirs.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    private const string Listening = "listening on ";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("emulator-seeds-");
    private EmulatorProcess? _process;
    private int _pictures;

    /// <summary>Where it listens, as in `http://127.0.0.1:40123`.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _process = EmulatorProcess.Start("--urls http://127.0.0.1:0");
        var line = await _process.ReadLineAsync();
        Assert.StartsWith(Listening, line, StringComparison.Ordinal);
        Address = line![Listening.Length..].TrimEnd('/');
    }

    /// <summary>The line with files for the pictures in it, as the emulator draws them.</summary>
    public async Task<string> WithPicturesAsync(string line)
    {
        var start = line.IndexOf(SeedAsk.Picture, StringComparison.Ordinal);
        if (start < 0)
        {
            return line;
        }

        var wish = line[start..].Split('"')[0];
        var picture = wish[SeedAsk.Picture.Length..];
        var path = Path.Combine(_folder.CreateSubdirectory($"{_pictures++}").FullName, picture.Split('?')[0]);
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync($"{Address}/_emulator/images/{picture}"));
        return line.Replace(wish, path, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        _process!.Terminate();
        var ending = await _process.EndAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
        Assert.Equal((0, ""), (ending.Code, ending.Errors));
    }
}
