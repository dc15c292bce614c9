using System.Collections.Frozen;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Reads which editions a session wants: one name for all providers, or a name for each.</summary>
internal sealed class SetupEditions(Catalog catalog, Problems problems)
{
    public FrozenDictionary<string, string> Read(Tree? tree)
    {
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tree is TreeText general)
        {
            editions[SessionSetup.AllProviders] = general.Value;
        }

        if (tree is TreeList)
        {
            problems.Add(tree.Origin, "'edition' is a list; write a name, or a map from provider to name");
        }

        foreach (var entry in tree is TreeMap map ? map.Entries : [])
        {
            editions[entry.Name] = (entry.Value as TreeText)?.Value ?? "";
        }

        foreach (var (provider, edition) in editions)
        {
            Check(provider, edition, tree!.Origin);
        }

        return editions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void Check(string provider, string edition, Origin origin)
    {
        var families = catalog
            .Providers.Values.Where(family => provider is SessionSetup.AllProviders || family.Name == provider)
            .ToArray();
        var known = families.SelectMany(family => family.Editions.Keys).Distinct(StringComparer.Ordinal).ToArray();
        if (families.Length == 0)
        {
            problems.Add(
                origin,
                $"no provider is called '{provider}'; {NearestName.Hint(provider, catalog.Providers.Keys)}"
            );
        }
        else if (!known.Contains(edition))
        {
            problems.Add(origin, $"no edition is called '{edition}'; {NearestName.Hint(edition, known)}");
        }
    }
}
