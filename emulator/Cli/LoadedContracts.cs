using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Hosting;
using Emulator.Plans;

namespace Emulator.Cli;

/// <summary>All contracts of a folder: compiled, as they were written, and with their examples.</summary>
internal static class LoadedContracts
{
    /// <summary>
    /// The providers by name, with the examples of those for which they are wanted; null when anything is wrong, and
    /// every problem is printed.
    /// </summary>
    public static IReadOnlyList<LoadedProvider>? Load(
        Settings settings,
        Terminal terminal,
        Func<string, bool> examplesOf
    )
    {
        var (root, problems) = (HostState.FolderOf(settings), new Problems());
        var live = LiveCatalog.Load(root, problems);
        var folders = Directory.Exists(root) ? ContractFiles.Providers(root) : [];
        var documents = new ContractFolder(root, new Problems()).ReadDocuments();
        var examples = documents
            .Zip(folders, (one, folder) => examplesOf(one.Name) ? ExampleFiles.Read(root, folder, problems) : [])
            .Select(shown => shown.ToArray())
            .ToArray();
        if (live is null || problems.Count > 0)
        {
            terminal.Refuse(problems);
            return null;
        }

        return
        [
            .. documents
                .Zip(examples, (one, shown) => LoadedProvider.Of(one, shown, live.Current))
                .OrderBy(provider => provider.Family.Name, StringComparer.Ordinal),
        ];
    }
}

/// <summary>One provider in its editions: compiled, what they say, and how that was written.</summary>
internal sealed record LoadedProvider(
    ProviderFamily Family,
    IReadOnlyList<ProviderContract> Contracts,
    IReadOnlyList<EditionTrees> Trees,
    IReadOnlyList<NamedExample> Examples
)
{
    public string Name => Family.Name;

    public IEnumerable<string> Editions => Contracts.Select(contract => contract.Edition);

    public static LoadedProvider Of(ProviderDocuments documents, NamedExample[] examples, Catalog catalog) =>
        new(catalog.Providers[documents.Name], documents.Read(new Problems()), documents.InEditions(), examples);
}
