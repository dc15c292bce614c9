namespace Emulator.Wording;

/// <summary>THE list of names for what can go wrong at any provider; a contract says what they mean there.</summary>
internal static class GenericNames
{
    public static readonly string[] All =
    [
        "account-locked",
        "bad-request",
        "disconnected",
        "failed-later",
        "forbidden",
        "media-failed",
        "not-found",
        "queue-full",
        "rate-limited",
        "recipient-not-allowed",
        "recipient-unknown",
        "server-error",
        "timeout",
        "token-expired",
        "too-large",
        "unauthorized",
        "unavailable",
        "unpaid",
        "window-closed",
    ];
}
