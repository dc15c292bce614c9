using Emulator.State;

namespace Emulator.Admin;

/// <summary>Compares an account with what a caller calls it: its key, or the fingerprint that is shown of it.</summary>
internal static class AccountText
{
    /// <summary>How the account that a caller names is told beside one that was seen: it may be a credential.</summary>
    public static string Shown(string wanted, string seen) => Fingerprint.Is(seen) ? Fingerprint.Of(wanted) : wanted;

    public static bool IsSame(string account, string wanted) =>
        string.Equals(account, wanted, StringComparison.OrdinalIgnoreCase)
        || (Fingerprint.Is(account) && Fingerprint.Of(wanted) == account);
}
