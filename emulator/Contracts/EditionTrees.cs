namespace Emulator.Contracts;

/// <summary>One edition of a provider as it is when its differences are laid over the documents.</summary>
internal sealed record EditionTrees(string Name, Tree? Provider, IReadOnlyList<Tree> Operations)
{
    public TreeMap? ProviderMap => Provider as TreeMap;

    public TreeMap? Operation(string name) => Operations.OfType<TreeMap>().FirstOrDefault(map => IsCalled(map, name));

    /// <summary>What is answered where no operation fits; an outcome alone is its short form.</summary>
    public TreeMap Fallback(string name)
    {
        var written = (ProviderMap?.Find(name) ?? ProviderMap?.Find("unknown-path"))?.Value;
        return written switch
        {
            TreeMap map => map,
            TreeText text => new TreeMap(text.Origin, [new TreeEntry("accepted", text.Origin, text)]),
            _ => new TreeMap(Provider!.Origin, []),
        };
    }

    private static bool IsCalled(TreeMap operation, string name) =>
        operation.Find("operation")?.Value is TreeText text && text.Value == name;
}
