using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Which accounts there are, and which of them the running request speaks for.</summary>
internal sealed partial class Exchange
{
    private ListedAccount? _listed;
    private bool _isNamedByUs;

    /// <summary>The account that is listed and meant; null where none is.</summary>
    public ListedAccount? ListedAccount => _listed;

    public string? ListedValue(int accountField) =>
        (AtHand ?? _listed)?.Value(Provider!.Account.Fields[accountField].Name);

    public ImmutableArray<ListedAccount> AllAccounts
    {
        get
        {
            var (known, made, key) = (Known, Registered, KeyName);
            return made.IsEmpty
                ? known
                : [.. known.Where(account => !made.Any(other => other.Value(key) == account.Value(key))), .. made];
        }
    }

    public bool HasAccount(ReadOnlySpan<char> key) =>
        Find(Registered, KeyName, key) is not null || Find(Known, KeyName, key) is not null;

    public bool IsListed(int accountField)
    {
        var name = Provider!.Account.Fields[accountField].Name;
        return Holds(Known, name) || Holds(Registered, name);
    }

    public bool KnowsAccount(ReadOnlySpan<int> accountFields)
    {
        if (!Accounts.Of(Provider!.Name).IsDefault)
        {
            return Fits(Known, accountFields) || Fits(Registered, accountFields);
        }

        foreach (var field in accountFields)
        {
            if (!OpenAccounts.Takes(Provider.Account.Fields[field], Credential(field).Text.Span))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A request that names nobody speaks for the only account there is; which that is may change when its session is
    /// found.
    /// </summary>
    public void NameOnlyAccount()
    {
        if (
            Provider is not { Account: { Alone.IsEmpty: false } account }
            || account.Key >= _credentials.Length
            || (Credential(account.Key).State is not CredentialState.Missing && !_isNamedByUs)
        )
        {
            return;
        }

        var name = AllAccounts is [var only] ? only.Value(KeyName) : null;
        _isNamedByUs = name is not null;
        _accountKey = null;
        _credentials = [.. _credentials];
        _credentials[account.Key] = name is null ? default : new Credential(CredentialState.Given, name.AsMemory());
    }

    /// <summary>Finds the account that the request speaks for, among those that are listed or were made.</summary>
    public void FindListedAccount() =>
        _listed = Find(Registered, KeyName, AccountText) ?? Find(Known, KeyName, AccountText);

    public void Register(ListedAccount account) => Session.Registered.Add(Provider!.Name, KeyName, account);

    private string KeyName => Provider!.Account.Fields[Provider.Account.Key].Name;

    /// <summary>Those that are listed, or, where all are good, the one that is meant when none is named.</summary>
    private ImmutableArray<ListedAccount> Known =>
        Accounts.Of(Provider!.Name) is { IsDefault: false } listed ? listed : Provider.Account.Alone;

    private ImmutableArray<ListedAccount> Registered =>
        Session is { } session ? session.Registered.Of(Provider!.Name) : [];

    private static ListedAccount? Find(ImmutableArray<ListedAccount> accounts, string field, ReadOnlySpan<char> key)
    {
        foreach (var account in accounts)
        {
            if (account.Holds(field, key))
            {
                return account;
            }
        }

        return null;
    }

    private static bool Holds(ImmutableArray<ListedAccount> accounts, string field)
    {
        foreach (var account in accounts)
        {
            if (account.Value(field) is { Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(ImmutableArray<ListedAccount> accounts, ReadOnlySpan<int> accountFields)
    {
        foreach (var account in accounts)
        {
            if (Fits(account, accountFields))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(ListedAccount account, ReadOnlySpan<int> accountFields)
    {
        foreach (var field in accountFields)
        {
            var said = Credential(field).Text.Span;
            if (said.IsEmpty || !account.Holds(Provider!.Account.Fields[field].Name, said))
            {
                return false;
            }
        }

        return true;
    }
}
