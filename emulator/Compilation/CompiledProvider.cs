using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>One provider in all its editions, compiled; catalogs that differ in others share it.</summary>
internal sealed record CompiledProvider(
    ProviderFamily Family,
    ImmutableArray<RouteLine> Routes,
    ImmutableArray<ProviderReach> Reach,
    WrittenProvider Written
)
{
    public string Name => Family.Name;

    /// <summary>Compiles the provider; null when nothing of it could be read.</summary>
    public static CompiledProvider? Of(ProviderDocuments documents, Problems problems)
    {
        var written = documents.Written;
        return documents.Read(problems) is { Count: > 0 } editions ? Of(editions, written, problems) : null;
    }

    public static CompiledProvider Of(
        IReadOnlyList<ProviderContract> editions,
        WrittenProvider written,
        Problems problems
    )
    {
        var plans = new Dictionary<string, ProviderPlan>(StringComparer.Ordinal);
        var routes = ImmutableArray.CreateBuilder<RouteLine>();
        foreach (var contract in editions)
        {
            var own = new Problems();
            var compiler = new ProviderCompiler(contract, own);
            if (!plans.TryAdd(contract.Edition, compiler.Compile()))
            {
                problems.Add(contract.Origin, $"provider '{contract.Name}' has edition '{contract.Edition}' twice");
            }

            problems.AddUnsaid(own);
            routes.AddRange(contract.Edition == ContractFolder.Documented ? compiler.Lines : []);
        }

        var family = new ProviderFamily(
            editions[0].Name,
            editions[0].About,
            plans.ToFrozenDictionary(StringComparer.Ordinal)
        );
        return new CompiledProvider(family, routes.ToImmutable(), [.. editions.Select(ProviderReach.Of)], written);
    }
}

/// <summary>What one edition of a provider takes for itself: host names and paths.</summary>
internal sealed record ProviderReach(
    string Edition,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<TextAt> Claims,
    PathsContract Paths,
    Origin Origin
)
{
    public static ProviderReach Of(ProviderContract contract) =>
        new(contract.Edition, contract.Hosts, contract.Claims, contract.Paths, contract.Origin);
}
