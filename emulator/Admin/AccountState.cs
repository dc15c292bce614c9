using Emulator.Contracts;
using Emulator.Plans;
using Emulator.State;
using Emulator.Wording;

namespace Emulator.Admin;

/// <summary>The flags of one account, or of all accounts, of a provider in one session.</summary>
internal sealed class AccountState
{
    /// <summary>Stands for every account that has no flag of its own.</summary>
    private const string Every = "*";

    private readonly Session _session;
    private readonly string _provider;
    private readonly AccountFieldPlan _key;
    private readonly AccountFieldPlan[] _flags;
    private readonly string? _account;
    private readonly ListedAccount? _listed;

    public AccountState(Session session, ProviderFamily family, string account, ListedAccounts accounts)
    {
        (_session, _provider) = (session, family.Name);
        var wanted = session.Setup.EditionOf(family.Name) ?? ContractFolder.Documented;
        var plan = family.In(wanted) ?? family.In(ContractFolder.Documented) ?? family.Editions.Values[0];
        _key = plan.Account.Fields[plan.Account.Key];

        // A request may ask for any edition, so the flags of all of them can be set; the session's own comes first.
        _flags =
        [
            .. family
                .Editions.Values.Prepend(plan)
                .SelectMany(edition => edition.Account.Fields)
                .Where(field => field.Flag is not null)
                .DistinctBy(field => field.Name),
        ];
        _account = account == Every ? null : Shown(account);
        _listed = Find(session.Registered.Of(_provider)) ?? (accounts.IsOpen ? null : Find(accounts.Of(_provider)));
    }

    public AccountStateView View =>
        new(_session.Name, _provider, _account ?? Every, _flags.ToDictionary(flag => flag.Name, Value));

    /// <summary>Sets the flags that a text names, or none of them; what is wrong with it is reported.</summary>
    public void Set(string text, Problems problems)
    {
        if (Read(text, problems) is { } map && Values(map, problems) is var values && problems.Count == 0)
        {
            foreach (var (flag, value) in values)
            {
                _session.Flags.Set(_provider, _account, flag, value);
            }
        }
    }

    public void Clear() => _session.Flags.Clear(_provider, _account);

    private TreeMap? Read(string text, Problems problems)
    {
        var tree = string.IsNullOrWhiteSpace(text) ? null : JsonTree.ReadAny("body", text, problems);
        if (_flags.Length == 0)
        {
            problems.Add(
                tree?.Origin ?? new Origin("body", 1, 1),
                $"the accounts of '{_provider}' have no flags, so nothing of their state can be set"
            );
            return null;
        }

        if (tree is TreeMap { Entries.Count: > 0 } map)
        {
            return map;
        }

        if (problems.Count == 0)
        {
            var origin = tree?.Origin ?? new Origin("body", 1, 1);
            problems.Add(origin, $"the body names no flag; write a map, for example {{\"{_flags[0].Name}\":false}}");
        }

        return null;
    }

    private Dictionary<string, bool> Values(TreeMap map, Problems problems)
    {
        var reader = new MapReader(map, "a state", problems);
        var values = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (_flags.Any(flag => flag.Name == entry.Name))
            {
                values[entry.Name] = reader.Flag(entry.Name) ?? Missing(entry, problems);
                continue;
            }

            var hint = NearestName.Hint(entry.Name, _flags.Select(flag => flag.Name));
            problems.Add(entry.Origin, $"the accounts of '{_provider}' have no flag '{entry.Name}'; {hint}");
        }

        return values;
    }

    private static bool Missing(TreeEntry entry, Problems problems)
    {
        if (problems.Count == 0)
        {
            problems.Add(entry.Origin, $"'{entry.Name}' has no value; write true or false");
        }

        return false;
    }

    /// <summary>As a request finds it: set in this session, else as it is listed, else as it begins.</summary>
    private bool Value(AccountFieldPlan flag) =>
        _session.Flags.Find(_provider, _account, flag.Name)
        ?? (_listed?.Value(flag.Name) is { } listed ? listed == "true" : flag.Flag ?? false);

    private ListedAccount? Find(IEnumerable<ListedAccount> accounts) =>
        accounts.FirstOrDefault(account =>
            account.Values.TryGetValue(_key.Name, out var keys) && keys.All.Any(key => Shown(key) == _account)
        );

    /// <summary>A key that is a secret goes by its fingerprint, as in the journal; that may be given, too.</summary>
    private string Shown(string key) => _key.Secret && !Fingerprint.Is(key) ? Fingerprint.Of(key) : key;
}

/// <summary>The flags of an account as they stand now in one session.</summary>
internal sealed record AccountStateView(
    string Session,
    string Provider,
    string Account,
    Dictionary<string, bool> Flags
);
