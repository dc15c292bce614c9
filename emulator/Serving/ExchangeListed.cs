using Emulator.Plans;

namespace Emulator.Serving;

/// <summary>Which accounts there are, and which of them the running request speaks for.</summary>
internal sealed partial class Exchange
{
    private ListedAccount? _listed;

    /// <summary>The account that is listed and meant; null where none is.</summary>
    public ListedAccount? ListedAccount => _listed;

    public string? ListedValue(int accountField) => _listed?.Value(Provider!.Account.Fields[accountField].Name);

    public bool IsListed(int accountField)
    {
        var name = Provider!.Account.Fields[accountField].Name;
        foreach (var account in Accounts.Of(Provider.Name) is { IsDefault: false } listed ? listed : [])
        {
            if (account.Value(name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    public bool KnowsAccount(ReadOnlySpan<int> accountFields)
    {
        var listed = Accounts.Of(Provider!.Name);
        if (listed.IsDefault)
        {
            foreach (var field in accountFields)
            {
                if (!OpenAccounts.Takes(Provider.Account.Fields[field], Credential(field).Text.Span))
                {
                    return false;
                }
            }

            return true;
        }

        foreach (var account in listed)
        {
            if (Fits(account, accountFields))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A request that names nobody speaks for the only account there is.</summary>
    public void NameOnlyAccount()
    {
        if (
            Provider is not { Account: { Alone: { } alone } account }
            || Credential(account.Key).State is not CredentialState.Missing
        )
        {
            return;
        }

        var listed = Accounts.Of(Provider.Name);
        var name =
            listed.IsDefault ? alone
            : listed is [var only] ? only.Value(account.Fields[account.Key].Name)
            : null;
        if (name is not null)
        {
            _accountKey = null;
            _credentials = [.. _credentials];
            _credentials[account.Key] = new Credential(CredentialState.Given, name.AsMemory());
        }
    }

    /// <summary>Finds the listed account that the request speaks for, when accounts are listed.</summary>
    public void FindListedAccount()
    {
        var key = Provider!.Account.Key;
        foreach (var account in Accounts.Of(Provider.Name) is { IsDefault: false } listed ? listed : [])
        {
            if (account.Holds(Provider.Account.Fields[key].Name, AccountText))
            {
                _listed = account;
                return;
            }
        }
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
