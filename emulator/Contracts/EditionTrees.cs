namespace Emulator.Contracts;

/// <summary>One edition of a provider as it is when its differences are laid over the documents.</summary>
internal sealed record EditionTrees(string Name, Tree? Provider, IReadOnlyList<Tree> Operations)
{
    public TreeMap? ProviderMap => Provider as TreeMap;

    public TreeMap? Operation(string name) => Operations.OfType<TreeMap>().FirstOrDefault(map => NameOf(map) == name);

    /// <summary>What is answered where no operation fits; an outcome alone is its short form.</summary>
    public TreeMap Fallback(string name)
    {
        var written = (ProviderMap?.Find(name) ?? ProviderMap?.Find("unknown-path"))?.Value;
        return WholeFallback(written) ?? new TreeMap(Provider!.Origin, []);
    }

    /// <summary>What stands in where no operation fits, in its long form; null when it is neither form.</summary>
    public static TreeMap? WholeFallback(Tree? written) =>
        written switch
        {
            TreeMap map => map,
            TreeText text => new TreeMap(text.Origin, [new TreeEntry("accepted", text.Origin, text)]),
            _ => null,
        };

    /// <summary>The name of an operation; null when its document says none.</summary>
    public static string? NameOf(Tree operation) =>
        (operation as TreeMap)?.Find("operation")?.Value is TreeText name ? name.Value : null;
}
