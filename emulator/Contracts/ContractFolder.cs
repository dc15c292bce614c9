using Emulator.Contracts.Language;

namespace Emulator.Contracts;

/// <summary>Finds the contract files of a folder and reads every provider in every edition.</summary>
internal sealed class ContractFolder(string root, Problems problems)
{
    public const string Documented = "documented";

    public IReadOnlyList<ProviderContract> ReadAll()
    {
        if (!Directory.Exists(root))
        {
            problems.Add(new Origin(root, 1, 1), "there is no such folder of contracts");
            return [];
        }

        var folders = Directory.GetDirectories(root).Order(StringComparer.Ordinal).ToArray();
        var providers = folders.SelectMany(ReadProvider).ToArray();
        if (folders.Length == 0)
        {
            problems.Add(new Origin(root, 1, 1), "the folder holds no provider: each is a folder with a provider.yaml");
        }

        return providers;
    }

    private IEnumerable<ProviderContract> ReadProvider(string folder)
    {
        var provider = ReadFile(Path.Combine(folder, "provider.yaml"));
        var operations = Files(folder)
            .Where(file => Path.GetFileName(file) != "provider.yaml")
            .Select(ReadFile)
            .OfType<Tree>()
            .ToArray();
        var contracts = new List<ProviderContract?>
        {
            new ProviderReader(problems).Read(provider, operations, Documented),
        };
        contracts.AddRange(Files(Path.Combine(folder, "editions")).Select(file => Edition(file, provider, operations)));
        return contracts.OfType<ProviderContract>();
    }

    private ProviderContract? Edition(string file, Tree? provider, Tree[] operations)
    {
        if (ReadFile(file) is not { } tree || provider is null)
        {
            return null;
        }

        if (tree is not TreeMap map)
        {
            problems.Add(tree.Origin, $"the file is {tree.Kind}; an edition is a map that begins with 'edition: NAME'");
            return null;
        }

        var reader = new MapReader(map, "the edition", problems, EditionWords.File);
        ProviderReader.CheckFormat(reader);
        var name = reader.Required("edition");
        reader.Required("about");
        var over = reader.Take("provider");
        var overOperations = reader.Child("operations", "'operations'");
        var changed = new ChangedOperations(operations, overOperations, problems).All();
        reader.Done();
        var own = new Problems();
        var whole = over is null ? provider : TreeMerge.Over(provider, over, problems);
        var contract = new ProviderReader(own).Read(whole, changed, name);
        problems.AddUnsaid(own);
        return contract;
    }

    private Tree? ReadFile(string file)
    {
        var shown = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(root))!, file).Replace('\\', '/');
        try
        {
            return YamlTree.Read(shown, File.ReadAllText(file), problems);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            var wanted = Path.GetFileName(file) == "provider.yaml" ? " (each provider's folder holds one)" : "";
            problems.Add(new Origin(shown, 1, 1), $"the file cannot be read{wanted}: {unreadable.Message}");
            return null;
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
