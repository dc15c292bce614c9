using System.Collections.Immutable;
using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Which accounts there are, and which of them the running request speaks for.</summary>
internal sealed partial class Exchange
{
    private ListedAccount? _listed;

    /// <summary>The account that is listed and meant; null where none is.</summary>
    public ListedAccount? ListedAccount => _listed;

    public string? ListedValue(int accountField) =>
        (AtHand ?? _listed)?.Value(Provider!.Account.Fields[accountField].Name);

    public ListedAccount? AccountAt(int index)
    {
        var (known, registered) = (Known, Registered);
        return index < known.Length ? known[index]
            : index < known.Length + registered.Length ? registered[index - known.Length]
            : null;
    }

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

    /// <summary>A request that names nobody speaks for the only account there is.</summary>
    public void NameOnlyAccount()
    {
        if (
            Provider is not { Account: { Alone.IsEmpty: false } account }
            || Credential(account.Key).State is not CredentialState.Missing
        )
        {
            return;
        }

        var only = AccountAt(1) is null ? AccountAt(0) : null;
        if (only?.Value(account.Fields[account.Key].Name) is { } name)
        {
            _accountKey = null;
            _credentials = [.. _credentials];
            _credentials[account.Key] = new Credential(CredentialState.Given, name.AsMemory());
        }
    }

    /// <summary>Finds the account that the request speaks for, among those that are listed or were made.</summary>
    public void FindListedAccount()
    {
        var key = Provider!.Account.Fields[Provider.Account.Key].Name;
        _listed = Find(Registered, key) ?? Find(Known, key);
    }

    public void Register(ListedAccount account)
    {
        var key = Provider!.Account.Fields[Provider.Account.Key].Name;
        Session.Registered.Add(Provider.Name, key, account);
    }

    /// <summary>Those that are listed, or, where all are good, the one that is meant when none is named.</summary>
    private ImmutableArray<ListedAccount> Known =>
        Accounts.Of(Provider!.Name) is { IsDefault: false } listed ? listed : Provider.Account.Alone;

    private ImmutableArray<ListedAccount> Registered => Session.Registered.Of(Provider!.Name);

    private ListedAccount? Find(ImmutableArray<ListedAccount> accounts, string key)
    {
        foreach (var account in accounts)
        {
            if (account.Holds(key, AccountText))
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
            if (account.Value(field) is not null)
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
            if (!account.Holds(Provider!.Account.Fields[field].Name, Credential(field).Text.Span))
            {
                return false;
            }
        }

        return true;
    }
}
