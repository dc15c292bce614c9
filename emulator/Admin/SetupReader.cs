using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Emulator.Compilation;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Reads what a test says about its session when it opens it.</summary>
internal sealed class SetupReader(Catalog catalog, Problems problems)
{
    /// <summary>The setup and how the clock shall go, or null when the text has mistakes.</summary>
    public (SessionSetup Setup, Action<SessionClock> SetClock)? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (SessionSetup.Plain, static _ => { });
        }

        if (JsonTree.ReadAny("body", text, problems) is not TreeMap map)
        {
            problems.Add(
                new Origin("body", 1, 1),
                "the body is no map; write for example {\"claims\":[{\"to\":\"+16505550001\"}]}"
            );
            return null;
        }

        var reader = new MapReader(map, "a session", problems);
        var setup = new SessionSetup(
            [.. reader.Items("claims").Select(Claim).OfType<SessionClaim>()],
            Editions(reader.Take("edition")),
            reader.Take("accounts") is { } accounts ? new AccountsCompiler(catalog, problems).Compile(accounts) : null,
            reader.Text("seed")
        );
        var clock = Clock(reader.Child("clock", "the clock"));
        reader.Done();
        return problems.Count == 0 ? (setup, clock) : null;
    }

    private SessionClaim? Claim(Tree tree)
    {
        if (tree is TreeMap { Entries: [{ Value: TreeText { Value.Length: > 0 } key } entry] })
        {
            switch (entry.Name)
            {
                case "to":
                    return new SessionClaim(ClaimKind.To, RecipientKey.Of(key.Value));
                case "account":
                    return new SessionClaim(ClaimKind.Account, key.Value);
                default:
                    problems.Add(
                        entry.Origin,
                        $"nothing is claimed by '{entry.Name}'; {NearestName.Hint(entry.Name, ["to", "account"])}"
                    );
                    return null;
            }
        }

        problems.Add(tree.Origin, "a claim is written {\"to\": RECIPIENT} or {\"account\": KEY}");
        return null;
    }

    private FrozenDictionary<string, string> Editions(Tree? tree)
    {
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tree is TreeText general)
        {
            editions[SessionSetup.AllProviders] = general.Value;
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

    private Action<SessionClock> Clock(MapReader? reader)
    {
        if (reader is null)
        {
            return static _ => { };
        }

        var (freeze, set) = (Time(reader, "freeze"), Time(reader, "set"));
        reader.Done();
        return clock =>
        {
            if (set is { } now)
            {
                clock.Set(now);
            }

            if (freeze is { } still)
            {
                clock.Freeze(still);
            }
        };
    }

    private DateTimeOffset? Time(MapReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUniversalTime();
        }

        problems.Add(reader.Origin, $"'{name}' is '{text}'; write a time such as 2026-01-31T12:00:00Z");
        return null;
    }
}
