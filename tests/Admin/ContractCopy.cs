using Emulator.Tests.Support;

namespace Emulator.Tests.Admin;

/// <summary>A copy of the project's contracts that a test may break and mend.</summary>
internal sealed class ContractCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-");

    public ContractCopy()
    {
        foreach (
            var file in Repository.Files.Where(file =>
                file.StartsWith("contracts/whatsapp-cloud/", StringComparison.Ordinal)
            )
        )
        {
            var copy = System.IO.Path.Combine(_folder.FullName, file["contracts/".Length..]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }
    }

    public string Path => _folder.FullName;

    private string Extra => System.IO.Path.Combine(Path, "whatsapp-cloud", "extra.yaml");

    public void Break() => File.WriteAllText(Extra, "format: [");

    public void Mend() => File.Delete(Extra);

    public void Dispose() => _folder.Delete(recursive: true);
}
