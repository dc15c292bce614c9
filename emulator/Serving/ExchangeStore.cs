using System.Security.Cryptography;
using Emulator.Drawing;
using Emulator.Plans;
using Emulator.Plans.Media;
using Emulator.State;

namespace Emulator.Serving;

/// <summary>The images that requests of this session left, as far as the running request may know of them.</summary>
internal sealed partial class Exchange
{
    private StoredMedia? _stored;
    private KeptBytes? _held;

    /// <summary>The bytes of the image that the request names; null when none are kept.</summary>
    public ReadOnlyMemory<byte>? StoredFile => Media.Source is MediaSource.Id ? Held?.Bytes : null;

    /// <summary>Held until the request is over: the store may give them up meanwhile.</summary>
    private KeptBytes? Held => _held ??= _stored?.Hold();

    public void StoreMedia(int accountField, string id, TimeSpan? life)
    {
        var facts = Media.Facts with { Sha256 = MediaHash };
        Session.Media.Put(KeyOf(NameOf(accountField, id), AccountKey), facts, ShareMedia(), Now + life);
    }

    /// <summary>Makes a picture for an id that is known though nobody left it here, and keeps it.</summary>
    public MediaFacts StandIn(int accountField, string id, PictureWish wish)
    {
        var picture = PictureMaker.ToArray(wish with { Seed = id });
        var facts = MadeUpImage.Facts(wish, "") with
        {
            Extension = null,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(picture)),
        };
        var key = KeyOf(NameOf(accountField, id), "");
        Session.Media.Put(key, facts, KeptBytes.Of(picture));
        _stored = Session.Media.Find(key);
        return facts;
    }

    public void ForgetMedia(int accountField, string id)
    {
        var name = NameOf(accountField, id);
        Session.Media.Forget(KeyOf(name, Session.Media.OwnerOf(name) ?? ""));
    }

    /// <summary>What an earlier request left under an id; and whether any did, though it is not to be had.</summary>
    public MediaFacts? FindStoredMedia(int accountField, ReadOnlySpan<char> id, out bool wasThere)
    {
        wasThere = false;
        if (Session.Media.IsEmpty)
        {
            return null;
        }

        var name = NameOf(accountField, id.ToString());
        var owner = Session.Media.OwnerOf(name);
        wasThere = owner is not null;
        _stored = wasThere && MayUse(name, owner!) ? Session.Media.Find(KeyOf(name, owner!)) : null;
        if (_stored?.Until < Now)
        {
            _stored = null;
        }

        return _stored?.Facts;
    }

    /// <summary>An account has the text in its list: the one that is named, or one that could be meant.</summary>
    public bool ListedAccountHolds(string field, ReadOnlySpan<char> text)
    {
        if (!AccountText.IsEmpty)
        {
            return _listed?.Holds(field, text) ?? false;
        }

        foreach (var account in Accounts.Of(Provider!.Name))
        {
            if (account.Holds(field, text) && FitsGiven(account))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A request that names no account may name any image of those it could speak for.</summary>
    private string AccountOr(string owner) => AccountText.IsEmpty ? owner : AccountKey;

    /// <summary>What stands in for a file belongs to nobody: whoever has its id may use it.</summary>
    private bool MayUse(MediaName name, string owner) =>
        owner.Length == 0
            ? Accounts.Of(Provider!.Name).IsDefault || ListedAccountHolds(name.List, name.Id)
            : SpeaksFor(owner);

    private bool SpeaksFor(string owner)
    {
        if (!AccountText.IsEmpty || Accounts.Of(Provider!.Name).IsDefault)
        {
            return AccountOr(owner) == owner;
        }

        foreach (var account in Accounts.Of(Provider.Name))
        {
            if (account.Holds(Provider.Account.Fields[Provider.Account.Key].Name, owner) && FitsGiven(account))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Is the account as the request says, in all that the request says?</summary>
    private bool FitsGiven(ListedAccount account)
    {
        for (var i = 0; i < _credentials.Length; i++)
        {
            var given = Credential(i).Text;
            if (!given.IsEmpty && !account.Holds(Provider!.Account.Fields[i].Name, given.Span))
            {
                return false;
            }
        }

        return true;
    }

    private static MediaKey KeyOf(MediaName name, string account) => new(name.Provider, account, name.List, name.Id);

    private MediaName NameOf(int accountField, string id) =>
        new(Provider!.Name, Provider.Account.Fields[accountField].Name, id);
}
