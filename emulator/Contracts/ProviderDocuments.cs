namespace Emulator.Contracts;

/// <summary>Everything that was written of one provider: itself, its operations and its editions.</summary>
internal sealed record ProviderDocuments(
    string Text,
    Tree? Provider,
    IReadOnlyList<Tree> Operations,
    IReadOnlyList<Tree> Editions
)
{
    public string Name => NameIn(Provider, "provider");

    /// <summary>The provider in every edition; what cannot be read is missing, and the problems say why.</summary>
    public IReadOnlyList<ProviderContract> Read(Problems problems)
    {
        var documented = new ProviderReader(problems).Read(Provider, Operations, ContractFolder.Documented);
        var editions = new EditionReader(this, problems);
        return [.. Editions.Select(editions.Read).Prepend(documented).OfType<ProviderContract>()];
    }

    /// <summary>The documents of every edition, as authors would have to write them without the others.</summary>
    public IReadOnlyList<EditionTrees> InEditions()
    {
        var editions = new EditionReader(this, new Problems());
        var documented = new EditionTrees(ContractFolder.Documented, Provider, Operations);
        return [.. Editions.Select(editions.Lay).OfType<EditionTrees>().Prepend(documented)];
    }

    public WrittenProvider Written =>
        new(Name, Text, TreeDigest.Of([Provider, .. Operations, .. Editions]), DigestsOfOperations());

    private Dictionary<string, string> DigestsOfOperations()
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in Operations)
        {
            var name = NameIn(operation, "operation");
            digests[name] = TreeDigest.Of(Editions.Select(edition => Difference(edition, name)).Prepend(operation));
        }

        return digests;
    }

    private static Tree? Difference(Tree edition, string operation) =>
        edition is TreeMap map && map.Find("operations")?.Value is TreeMap operations
            ? operations.Find(operation)?.Value
            : null;

    private static string NameIn(Tree? tree, string key) =>
        tree is TreeMap map && map.Find(key)?.Value is TreeText name ? name.Value : "";
}

/// <summary>What is kept of a provider's documents: their text, and marks that tell whether they changed.</summary>
internal sealed record WrittenProvider(
    string Name,
    string Text,
    string Digest,
    IReadOnlyDictionary<string, string> Operations
);
