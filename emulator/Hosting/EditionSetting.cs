using System.Collections.Frozen;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Hosting;

/// <summary>Reads which editions answer: a name for all providers, or PROVIDER=NAME for some.</summary>
internal static class EditionSetting
{
    /// <summary>The edition of one provider, by its name, known or not.</summary>
    public static string Of(string written, string provider)
    {
        var parts = written.Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2));
        return parts.Where(part => part is [_] || part[0] == provider).Select(part => part[^1]).LastOrDefault()
            ?? ContractFolder.Documented;
    }

    public static FrozenDictionary<string, string> Read(string written, Catalog catalog, Problems problems)
    {
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (provider, edition) = part.Split('=', 2) is [var name, var value]
                ? (name, value)
                : (SessionSetup.AllProviders, part);
            var known = catalog
                .Providers.Values.Where(family => provider is SessionSetup.AllProviders || family.Name == provider)
                .SelectMany(family => family.Editions.Keys)
                .ToHashSet(StringComparer.Ordinal);
            if (provider != SessionSetup.AllProviders && !catalog.Providers.ContainsKey(provider))
            {
                var hint = NearestName.Hint(provider, catalog.Providers.Keys);
                problems.Add(new Origin("--edition", 1, 1), $"no provider is called '{provider}'; {hint}");
            }
            else if (!known.Contains(edition))
            {
                problems.Add(
                    new Origin("--edition", 1, 1),
                    $"no edition is called '{edition}'; {NearestName.Hint(edition, known)}"
                );
            }

            editions[provider] = edition;
        }

        return editions.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
