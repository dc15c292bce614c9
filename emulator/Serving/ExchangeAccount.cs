using Emulator.Plans;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>Who the running request speaks for, and what is known of that account.</summary>
internal sealed partial class Exchange
{
    private Credential[] _credentials = [];
    private string? _accountKey;

    /// <summary>The account as the journal shows it; a key that is a secret is shown by its fingerprint.</summary>
    public string AccountKey => AtHand is null ? _accountKey ??= ShowAccount() : ShowAccount();

    /// <summary>As AccountKey, without making a string where none is needed.</summary>
    public ReadOnlySpan<char> ShownAccount =>
        (_accountKey is null || AtHand is not null)
        && Provider is { } provider
        && !provider.Account.Fields[provider.Account.Key].Secret
            ? AccountText
            : AccountKey;

    private ReadOnlySpan<char> AccountText =>
        AtHand is { } account ? account.Value(Provider!.Account.Fields[Provider.Account.Key].Name)
        : Provider is null || _credentials.Length == 0 ? []
        : _credentials[Provider.Account.Key].Text.Span;

    /// <summary>In a loop over the accounts the one at hand, of which all is said then.</summary>
    private ListedAccount? AtHand => _loop.Account;

    /// <summary>Replies made for the same account before; null where the body may say who is asking.</summary>
    public KnownReplyHeaders? KnownReplyHeaders =>
        Provider is { Account.LooksIntoBodies: false } ? Caller.Credentials?.Headers : null;

    public Credential Credential(int accountField) =>
        AtHand is null && accountField < _credentials.Length ? _credentials[accountField] : default;

    public bool Flag(int accountField)
    {
        var field = Provider!.Account.Fields[accountField];
        var set = Session.Flags.HasAny ? Session.Flags.Find(Provider.Name, AccountKey, field.Name) : null;
        return set ?? ((AtHand ?? _listed)?.Value(field.Name) is { } listed ? listed == "true" : field.Flag ?? false);
    }

    /// <summary>Reads from the request what it says of itself, once the route is known.</summary>
    public void ReadCredentials()
    {
        (_accountKey, _isNamedByUs) = (null, false);
        var target = Target;
        if (Caller.Credentials is { } known && known.AreOf(Operation!, target))
        {
            _credentials = known.Given;
            return;
        }

        var fields = Provider!.Account.Fields;
        _credentials = new Credential[Provider.Account.Placed];
        for (var i = 0; i < _credentials.Length; i++)
        {
            _credentials[i] = fields[i].LooksIntoBodies ? default : CredentialReader.Read(this, fields[i]);
        }

        Caller.Credentials = new KnownCredentials(Operation!, target, _credentials);
    }

    /// <summary>Reads those that may stand in the body; the connection remembers none of them.</summary>
    public void ReadBodyCredentials()
    {
        if (Provider is not { Account: { LooksIntoBodies: true } account })
        {
            return;
        }

        _accountKey = null;
        _credentials = [.. _credentials];
        for (var i = 0; i < _credentials.Length; i++)
        {
            if (account.Fields[i].LooksIntoBodies)
            {
                _credentials[i] = CredentialReader.Read(this, account.Fields[i]);
            }
        }
    }

    private string ShowAccount()
    {
        var text = AccountText.ToString();
        return text.Length > 0 && Provider!.Account.Fields[Provider.Account.Key].Secret ? Fingerprint.Of(text) : text;
    }
}
