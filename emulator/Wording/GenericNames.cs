namespace Emulator.Wording;

/// <summary>THE list of names for what can go wrong at any provider; a contract says what they mean there.</summary>
internal static class GenericNames
{
    public static readonly string[] All =
    [
        "account-locked",
        "bad-request",
        "disconnected",
        "forbidden",
        "media-failed",
        "not-found",
        "rate-limited",
        "recipient-unknown",
        "server-error",
        "timeout",
        "too-large",
        "unauthorized",
        "unavailable",
        "window-closed",
    ];
}
