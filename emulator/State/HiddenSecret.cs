namespace Emulator.State;

/// <summary>A credential that the journal hides: which field of the account it is, and what stands for it.</summary>
internal readonly record struct HiddenSecret(string Field, string Fingerprint)
{
    public static HiddenSecret Of(KeyValuePair<string, string> secret) =>
        new(secret.Key, State.Fingerprint.Of(secret.Value));
}
