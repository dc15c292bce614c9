namespace Emulator.Compilation;

/// <summary>What a new catalog has otherwise than the one before it, by name.</summary>
internal sealed record CatalogChange(string Revision, NameChanges Providers, NameChanges Operations)
{
    public bool IsNone => Providers.IsNone && Operations.IsNone;

    public static CatalogChange Between(CatalogBuild before, CatalogBuild after) =>
        new(
            after.Catalog.Revision,
            NameChanges.Between(MarksOfProviders(before), MarksOfProviders(after)),
            NameChanges.Between(MarksOfOperations(before), MarksOfOperations(after))
        );

    /// <summary>As in 'changed acme, acme/send; removed bolt'.</summary>
    public override string ToString()
    {
        var both = Operations.Among(Providers);
        var parts = new (string Word, string[] Names)[]
        {
            ("added", both.Added),
            ("changed", both.Changed),
            ("removed", both.Removed),
        };
        var said = parts
            .Where(part => part.Names.Length > 0)
            .Select(part => $"{part.Word} {string.Join(", ", part.Names)}");
        return IsNone ? "nothing changed" : string.Join("; ", said);
    }

    private static Dictionary<string, string> MarksOfProviders(CatalogBuild build) =>
        build.Providers.ToDictionary(provider => provider.Name, provider => provider.Written.Digest);

    private static Dictionary<string, string> MarksOfOperations(CatalogBuild build) =>
        build
            .Providers.SelectMany(provider =>
                provider.Written.Operations.Select(pair => ($"{provider.Name}/{pair.Key}", pair.Value))
            )
            .ToDictionary();
}

/// <summary>Names that are new, that mean something else now, and that are gone.</summary>
internal sealed record NameChanges(string[] Added, string[] Changed, string[] Removed)
{
    public bool IsNone => Added.Length + Changed.Length + Removed.Length == 0;

    /// <summary>Compares names by the marks that belong to them.</summary>
    public static NameChanges Between(Dictionary<string, string> before, Dictionary<string, string> after) =>
        new(
            InOrder(after.Keys.Where(name => !before.ContainsKey(name))),
            InOrder(after.Keys.Where(name => before.TryGetValue(name, out var mark) && mark != after[name])),
            InOrder(before.Keys.Where(name => !after.ContainsKey(name)))
        );

    /// <summary>These and others in one list.</summary>
    public NameChanges Among(NameChanges others) =>
        new(
            InOrder(Added.Concat(others.Added)),
            InOrder(Changed.Concat(others.Changed)),
            InOrder(Removed.Concat(others.Removed))
        );

    private static string[] InOrder(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
