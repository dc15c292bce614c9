using System.Text;

namespace Emulator.Contracts;

/// <summary>Finds the contract files of a folder and reads every provider in every edition.</summary>
internal sealed class ContractFolder(string root, Problems problems)
{
    public const string Documented = "documented";

    public IReadOnlyList<ProviderContract> ReadAll() =>
        [.. ReadDocuments().SelectMany(documents => documents.Read(problems))];

    public IReadOnlyList<ProviderDocuments> ReadDocuments() => ReadEach((documents, _) => documents);

    /// <summary>Makes something of each provider's documents, of several at once.</summary>
    public IReadOnlyList<T> ReadEach<T>(Func<ProviderDocuments, Problems, T> make)
    {
        if (!Directory.Exists(root))
        {
            problems.Add(new Origin(root, 1, 1), "there is no such folder of contracts");
            return [];
        }

        try
        {
            return ReadFolders(ContractFiles.Providers(root), make);
        }
        catch (Exception vanished) when (vanished is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Origin(root, 1, 1), $"the folder cannot be read: {vanished.Message}");
            return [];
        }
    }

    private T[] ReadFolders<T>(IReadOnlyList<string> folders, Func<ProviderDocuments, Problems, T> make)
    {
        if (folders.Count == 0)
        {
            problems.Add(new Origin(root, 1, 1), "the folder holds no provider: each is a folder with a provider.yaml");
        }

        return AtOnce.Make(folders, problems, (folder, own) => make(ReadProvider(folder, own), own));
    }

    private ProviderDocuments ReadProvider(string folder, Problems own)
    {
        var (reading, text) = (new ContractFolder(root, own), new StringBuilder());
        var provider = reading.ReadFile(Path.Combine(folder, ContractFiles.Provider), text);
        var operations = ContractFiles
            .Operations(folder)
            .Select(file => reading.ReadFile(file, text))
            .OfType<Tree>()
            .ToArray();
        var editions = ContractFiles
            .Editions(folder)
            .Select(file => reading.ReadFile(file, text))
            .OfType<Tree>()
            .ToArray();
        return new ProviderDocuments(text.ToString(), provider, operations, editions);
    }

    private Tree? ReadFile(string file, StringBuilder whole)
    {
        var shown = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(root))!, file).Replace('\\', '/');
        try
        {
            var text = File.ReadAllText(file);
            whole.Append(whole.Length == 0 ? "" : "---\n").Append($"# {shown}\n").Append(text.TrimEnd()).Append('\n');
            return YamlTree.Read(shown, text, problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            var isProvider = Path.GetFileName(file) == ContractFiles.Provider;
            var wanted = isProvider ? " (each provider's folder holds one)" : "";
            problems.Add(new Origin(shown, 1, 1), $"the file cannot be read{wanted}: {unreadable.Message}");
            return null;
        }
    }
}
