using Emulator.Compilation;
using Emulator.Compilation.Scenarios;
using Emulator.Contracts;
using Emulator.Plans;
using Emulator.Plans.Scenarios;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>Reads what a test says about its session when it opens it.</summary>
internal sealed class SetupReader(Catalog catalog, ScenarioBook scenarios, Problems problems)
{
    private const string Sample = "{\"claims\":[{\"to\":\"+16505550001\"}]}";

    /// <summary>The setup, or null when the text has mistakes; the problems say which.</summary>
    public SessionSetup? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SessionSetup.Plain;
        }

        var tree = JsonTree.ReadAny("body", text, problems);
        if (tree is not TreeMap map)
        {
            if (tree is not null)
            {
                problems.Add(tree.Origin, $"the body is {tree.Kind}; write a map, for example {Sample}");
            }

            return null;
        }

        return Read(new MapReader(map, "a session", problems));
    }

    private SessionSetup? Read(MapReader reader)
    {
        if (reader.Take("webhooks") is { } webhooks)
        {
            problems.Add(webhooks.Origin, "'webhooks' is not there yet: this emulator sends none so far; leave it out");
        }

        var accounts = reader.Take("accounts");
        var setup = new SessionSetup(
            [.. reader.Items("claims").Select(Claim).OfType<SessionClaim>().Distinct()],
            new SetupEditions(catalog, problems).Read(reader.Take("edition")),
            accounts is null ? null : new AccountsCompiler(catalog, problems).Compile(accounts),
            reader.Text("seed"),
            Clock(reader.Child("clock", "the clock"))
        )
        {
            Scenario = Scenario(reader),
            Limits = reader.OneOf("limits", "on", "off") is { } word ? word == "on" : null,
        };
        reader.Done();
        return problems.Count == 0 ? setup : null;
    }

    private Wish? Scenario(MapReader reader)
    {
        if (reader.Text("scenario") is not { } text)
        {
            return null;
        }

        var (wish, refusal) = new WishCheck(catalog, scenarios).Read(text);
        if (refusal is not null)
        {
            problems.Add(reader.Map.Find("scenario")!.Value.Origin, refusal.Detail.TrimEnd('.'));
        }

        return wish;
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

    private static ClockSetup Clock(MapReader? reader)
    {
        if (reader is null)
        {
            return default;
        }

        var clock = new ClockSetup(reader.Instant("set"), reader.Instant("freeze"));
        reader.Done();
        return clock;
    }
}
