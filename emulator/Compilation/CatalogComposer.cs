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
        foreach (var (family, reach) in providers.SelectMany(one => one.Reach.Select(reach => (one.Family, reach))))
        {
            foreach (var host in reach.Hosts.Where(host => !hosts.TryAdd(host, family) && hosts[host] != family))
            {
                problems.Add(reach.Origin, $"host '{host}' belongs to '{hosts[host].Name}' already");
            }
        }

        return hosts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private PathTrie<ProviderFamily> Claims()
    {
        var trie = new PathTrie<ProviderFamily>();
        var mounts = providers
            .SelectMany(one => one.Family.Editions.Keys.Select(edition => $"{one.Name}@{edition}").Prepend(one.Name))
            .ToArray();
        var earlier = new List<Claim>();
        foreach (var (provider, at) in providers.SelectMany(one => ClaimsOf(one).Select(at => (one, at))))
        {
            var claim = new Claim(provider.Name, at, problems);
            CheckClaim(claim, earlier, mounts);
            trie.Add(claim.Path.AsSpan(), provider.Family);
            earlier.Add(claim);
        }

        return trie;
    }

    private static IEnumerable<TextAt> ClaimsOf(CompiledProvider provider) =>
        provider.Reach.Where(reach => reach.Edition == ContractFolder.Documented).SelectMany(reach => reach.Claims);

    private void CheckClaim(Claim claim, List<Claim> others, string[] mounts)
    {
        foreach (var earlier in others.Where(other => other.Owner != claim.Owner && other.Meets(claim)))
        {
            problems.Add(
                claim.At.Origin,
                $"claim '{claim.At.Text}' overlaps '{earlier.At.Text}' of {earlier.Owner}; a path has one owner"
            );
        }

        if (claim.TakesOurs(mounts) is { } taken)
        {
            problems.Add(claim.At.Origin, $"claim '{claim.At.Text}' takes '/{taken}/', which is the emulator's own");
        }
    }
}
