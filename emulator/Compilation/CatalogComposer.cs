using System.Collections.Frozen;
using System.Collections.Immutable;
using Emulator.Contracts;
using Emulator.Plans;

namespace Emulator.Compilation;

/// <summary>Puts compiled providers together to one catalog and finds what is wrong between them.</summary>
internal sealed class CatalogComposer(ImmutableArray<CompiledProvider> providers, Problems problems)
{
    /// <summary>The catalog; worth using only when no problem was found.</summary>
    public Catalog Compose()
    {
        var named = new Dictionary<string, ProviderFamily>(StringComparer.Ordinal);
        foreach (var provider in providers.Where(provider => !named.TryAdd(provider.Name, provider.Family)))
        {
            problems.Add(provider.Reach[0].Origin, $"another provider is called '{provider.Name}' too; rename one");
        }

        return new Catalog(
            named.ToFrozenDictionary(StringComparer.Ordinal),
            Hosts(),
            Claims(),
            [.. providers.SelectMany(provider => provider.Routes)]
        )
        {
            Revision = TreeDigest.Of(string.Join(' ', Marks())),
        };
    }

    private IEnumerable<string> Marks() =>
        providers.Select(provider => $"{provider.Name}={provider.Written.Digest}").Order(StringComparer.Ordinal);

    private FrozenDictionary<string, ProviderFamily> Hosts()
    {
        var hosts = new Dictionary<string, ProviderFamily>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in providers)
        {
            var family = provider.Family;
            foreach (var reach in provider.Reach)
            {
                foreach (var host in reach.Hosts.Where(host => !hosts.TryAdd(host, family) && hosts[host] != family))
                {
                    problems.Add(reach.Origin, $"host '{host}' belongs to '{hosts[host].Name}' already");
                }
            }
        }

        return hosts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private ClaimTable Claims()
    {
        var mounts = providers
            .SelectMany(one => one.Family.Editions.Keys.Select(edition => $"{one.Name}@{edition}").Prepend(one.Name))
            .ToArray();
        var claims = new ClaimCompiler(mounts, problems);
        foreach (var provider in providers)
        {
            foreach (var reach in provider.Reach.Where(reach => reach.Edition == ContractFolder.Documented))
            {
                foreach (var at in reach.Claims)
                {
                    claims.Add(new Claim(provider.Name, at, reach.Paths, problems), provider.Family);
                }
            }
        }

        return claims.Table;
    }
}
