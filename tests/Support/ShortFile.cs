namespace Emulator.Tests.Support;

/// <summary>A file that is gone after the test.</summary>
internal sealed class ShortFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("file-");

    public ShortFile(string content) => File.WriteAllText(Path, content);

    public string Path => System.IO.Path.Combine(_folder.FullName, "text");

    public void Dispose() => _folder.Delete(recursive: true);
}
