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
        var own = Operations.ToLookup(operation => NameIn(operation, "operation"), StringComparer.Ordinal);
        var more = Editions.SelectMany(edition => OperationsIn(edition)?.Entries ?? []).Select(entry => entry.Name);
        foreach (var name in own.Select(group => group.Key).Union(more, StringComparer.Ordinal))
        {
            var differences = Editions.Select(edition => OperationsIn(edition)?.Find(name)?.Value);
            digests[name] = TreeDigest.Of(own[name].Concat(differences));
        }

        return digests;
    }

    private static TreeMap? OperationsIn(Tree edition) =>
        edition is TreeMap map ? map.Find("operations")?.Value as TreeMap : null;

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
