using Emulator.State;

namespace Emulator.Admin;

/// <summary>Compares an account with what a caller calls it: its key, or the fingerprint that is shown of it.</summary>
internal static class AccountText
{
    public static bool IsSame(string account, string wanted) =>
        string.Equals(account, wanted, StringComparison.OrdinalIgnoreCase)
        || (Fingerprint.Is(account) && Fingerprint.Of(wanted) == account);
}
