namespace Emulator.Plans.Effects;

/// <summary>What an outcome may change for the running request's account and session.</summary>
internal interface IChanges : IFacts
{
    void SetFlag(int accountField, bool value);

    /// <summary>From now on the session has this account, as if it were listed.</summary>
    void Register(ListedAccount account);

    /// <summary>Keeps the image of the request under an id in one of the account's lists.</summary>
    void StoreMedia(int accountField, string id, TimeSpan? life);

    /// <summary>Forgets the image that the account has under an id.</summary>
    void ForgetMedia(int accountField, string id);
}
