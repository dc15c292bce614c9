namespace Emulator.Contracts;

/// <summary>One edition of a provider as it is when its differences are laid over the documents.</summary>
internal sealed record EditionTrees(string Name, Tree? Provider, IReadOnlyList<Tree> Operations)
{
    public TreeMap? ProviderMap => Provider as TreeMap;

    public TreeMap? Operation(string name) => Operations.OfType<TreeMap>().FirstOrDefault(map => IsCalled(map, name));

    private static bool IsCalled(TreeMap operation, string name) =>
        operation.Find("operation")?.Value is TreeText text && text.Value == name;
}
