namespace Emulator.Wording;

/// <summary>Every error of the emulator's own, each with its way out.</summary>
internal static class Refusals
{
    public static Refusal UnknownPath(string method, string path, string nearest, string mounts) =>
        new(404, "unknown-path", $"No provider claims {method} {path}. {nearest} Providers by mount: {mounts}.");

    public static Refusal BadSessionName(string name, string rule) =>
        new(400, "bad-session-name", $"'{name}' cannot name a session; a name is {rule}.");

    public static Refusal TwoSessions(string inPath, string inHeader) =>
        new(
            400,
            "two-sessions",
            $"The path names the session '{inPath}' and the header X-Emulator-Session names '{inHeader}'; name one."
        );

    public static Refusal SessionRequired() =>
        new(
            400,
            "session-required",
            "This server takes no request without a session (--sessions required). "
                + "Send the header X-Emulator-Session: NAME, use the base URL /_emulator/s/NAME/, "
                + "or claim the recipient with PUT /_emulator/api/sessions/NAME."
        );

    public static Refusal FileForgotten() =>
        new(
            410,
            "file-forgotten",
            "The bytes of this file are not kept here any more: the newest files are, as many as have room in "
                + "--media-bytes, and none above 8 MB. Its type, size and SHA-256 are known still. Raise "
                + "--media-bytes, or upload smaller files where you mean to fetch them again."
        );

    public static Refusal UnknownProvider(string provider, string hint) =>
        new(404, "unknown-provider", $"No provider is called '{provider}'; {hint}");

    public static Refusal UnknownEdition(string provider, string edition, string hint) =>
        new(400, "unknown-edition", $"Provider '{provider}' has no edition '{edition}'; {hint}");

    public static Refusal FaultNeedsSocket(string fault) =>
        new(
            501,
            "fault-needs-a-socket",
            $"The fault '{fault}' breaks a connection, and inside one process there is none. "
                + "Start the emulator on a port (emulator serve --urls http://localhost:8080) and ask there."
        );

    public static Refusal Unreadable(int status, string reason) =>
        new(
            status,
            "request-unreadable",
            $"The request is not whole HTTP: {reason.TrimEnd('.')}. No contract was asked."
        );

    public static Refusal Crash(long journal) =>
        new(
            500,
            "emulator-crashed",
            $"The emulator itself failed on this request; no provider says this. See entry {journal} of the journal, "
                + "and please report it with that entry."
        );

    public static Refusal UnknownOwnPath(string method, string path, string hint) =>
        new(404, "unknown-path", $"The emulator itself has nothing at {method} {path}; {hint}");

    public static Refusal BadInput(string problems) => new(400, "bad-input", problems);

    /// <summary>Everything about a wish for a picture that cannot be.</summary>
    public static Refusal BadPicture(IEnumerable<string> problems) =>
        new(400, "bad-picture", string.Join(" ", problems));

    public static Refusal CallTooLarge(int most) =>
        new(
            413,
            "call-too-large",
            $"The body of a call to the emulator's own API has at most {most} bytes; send less."
        );

    public static Refusal WrongMethod(string method, string path, string allowed) =>
        new(405, "wrong-method", $"{path} takes no {method}; it takes {allowed}.");

    public static Refusal UnknownSession(string name, string hint) =>
        new(
            404,
            "unknown-session",
            $"Nobody opened the session '{name}', and no request reached it; {hint}{(hint.EndsWith('?') ? "" : ".")} "
                + $"PUT /_emulator/api/sessions/{name} opens it. Requests that name no session go to 'default'."
        );

    public static Refusal EvictedSession(string name, long requests, long written, DateTimeOffset at) =>
        new(
            410,
            "evicted-session",
            $"The session '{name}' was evicted at {at:u} after {requests} requests; "
                + $"its {written} journal entries are gone. "
                + "Raise --session-limit or --session-idle, or read the journal sooner."
        );

    public static Refusal ClaimTaken(string kind, string key, string owner) =>
        new(
            409,
            "claim-taken",
            $"The {kind} '{key}' is claimed by the session '{owner}'. "
                + $"End that session, or use another {kind} in this test."
        );

    public static Refusal UnknownEntry(string number, long evicted) =>
        new(
            404,
            "unknown-request",
            $"The journal has no request '{number}' here. {evicted} older ones were forgotten for want of room; "
                + "GET /_emulator/api/requests lists what is there."
        );
}
