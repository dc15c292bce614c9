using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles all contracts into one catalog.</summary>
internal sealed class Compiler(IReadOnlyList<ProviderContract> contracts, Problems problems)
{
    /// <summary>The catalog; worth using only when no problem was found.</summary>
    public Catalog Compile() =>
        new CatalogComposer(
            [
                .. contracts
                    .GroupBy(contract => contract.Name, StringComparer.Ordinal)
                    .Select(editions => CompiledProvider.Of([.. editions], Unwritten(editions.Key), problems)),
            ],
            problems
        ).Compose();

    /// <summary>Reads and compiles a folder; null when anything is wrong, and the problems say what.</summary>
    public static Catalog? Load(string folder, Problems problems) => LiveCatalog.Load(folder, problems)?.Current;

    private static WrittenProvider Unwritten(string name) => new(name, "", "", new Dictionary<string, string>());
}
