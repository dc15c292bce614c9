using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Compiles all contracts into one catalog and finds what is wrong between them.</summary>
internal sealed class Compiler(IReadOnlyList<ProviderContract> contracts, Problems problems)
{
    private readonly ImmutableArray<RouteLine>.Builder _lines = ImmutableArray.CreateBuilder<RouteLine>();

    /// <summary>The catalog; worth using only when no problem was found.</summary>
    public Catalog Compile()
    {
        var families = contracts.GroupBy(contract => contract.Name, StringComparer.Ordinal).Select(Family).ToArray();
        return new Catalog(
            families.ToFrozenDictionary(family => family.Name, StringComparer.Ordinal),
            Hosts(families),
            Claims(families),
            _lines.ToImmutable()
        );
    }

    /// <summary>Reads and compiles a folder; null when anything is wrong, and the problems say what.</summary>
    public static Catalog? Load(string folder, Problems problems)
    {
        var contracts = new ContractFolder(folder, problems).ReadAll();
        var catalog = new Compiler(contracts, problems).Compile();
        return problems.Count == 0 ? catalog : null;
    }

    private ProviderFamily Family(IGrouping<string, ProviderContract> editions)
    {
        var plans = new Dictionary<string, ProviderPlan>(StringComparer.Ordinal);
        foreach (var contract in editions)
        {
            var own = new Problems();
            var compiler = new ProviderCompiler(contract, own);
            if (!plans.TryAdd(contract.Edition, compiler.Compile()))
            {
                problems.Add(contract.Origin, $"provider '{contract.Name}' has edition '{contract.Edition}' twice");
            }

            problems.AddUnsaid(own);
            _lines.AddRange(contract.Edition == ContractFolder.Documented ? compiler.Lines : []);
        }

        return new ProviderFamily(
            editions.Key,
            editions.First().About,
            plans.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    private FrozenDictionary<string, ProviderFamily> Hosts(ProviderFamily[] families)
    {
        var hosts = new Dictionary<string, ProviderFamily>(StringComparer.OrdinalIgnoreCase);
        foreach (var contract in contracts)
        {
            var family = families.First(family => family.Name == contract.Name);
            foreach (var host in contract.Hosts.Where(host => !hosts.TryAdd(host, family) && hosts[host] != family))
            {
                problems.Add(contract.Origin, $"host '{host}' belongs to '{hosts[host].Name}' already");
            }
        }

        return hosts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private ClaimTable Claims(ProviderFamily[] families)
    {
        var byName = families.ToDictionary(family => family.Name, StringComparer.Ordinal);
        var mounts = families
            .SelectMany(family =>
                family.Editions.Keys.Select(edition => $"{family.Name}@{edition}").Prepend(family.Name)
            )
            .ToArray();
        var claims = new ClaimCompiler(mounts, problems);
        foreach (var contract in contracts.Where(contract => contract.Edition == ContractFolder.Documented))
        {
            foreach (var at in contract.Claims)
            {
                claims.Add(new Claim(contract.Name, at, contract.Paths, problems), byName[contract.Name]);
            }
        }

        return claims.Table;
    }
}
