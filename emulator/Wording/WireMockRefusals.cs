namespace Emulator.Wording;

/// <summary>What is said no to where the emulator speaks as WireMock.Net's server does.</summary>
internal static class WireMockRefusals
{
    public static Refusal NoSuchCall(string method, string path) =>
        new(
            501,
            "not-emulated",
            $"Of WireMock.Net's admin API, {method} {path} is not emulated. What is: health, settings, requests, "
                + "mappings and scenarios; the emulator's own API is below /_emulator/api."
        );

    public static Refusal NotEmulated(IEnumerable<string> parts) =>
        new(501, "not-emulated", string.Join(" ", parts.Distinct(StringComparer.Ordinal)));

    public static Refusal NoJson(string reason) => new(400, "bad-input", $"The body is no JSON: {reason}");

    public static Refusal OneSession() =>
        new(
            400,
            "bad-input",
            "This is for one session; name it by the base URL /_emulator/s/NAME/, or name none and mean 'default'."
        );

    public static Refusal OfContract(string title) =>
        new(
            403,
            "mapping-of-contract",
            $"The mapping '{title}' is an outcome of a contract and is only read here. A stub that is posted answers "
                + "before it; PUT /_emulator/api/contracts/PROVIDER puts another contract in force."
        );

    public static Refusal UnknownMapping(string id) =>
        new(404, "unknown-mapping", $"There is no mapping {id}; GET /__admin/mappings lists all.");

    public static Refusal UnknownRequest(string id, bool isOfThisStart, long evicted) =>
        new(
            404,
            "unknown-request",
            isOfThisStart
                ? $"There is no request {id} here; {evicted} entries were forgotten for want of room."
                : $"There is no request {id} here; it is none that this server, started anew since, has seen."
        );

    public static Refusal UnknownScenario(string name, string hint) =>
        new(404, "not-armed", $"No scenario '{name}' is armed here; {hint}");

    public static Refusal BodyNotWhole(long journal, long sent) =>
        new(
            501,
            "body-not-whole",
            $"Whether request {journal} fits cannot be told: not all of the {sent} bytes of its body are kept, and "
                + "what is kept does not fit. Ask for it without a body."
        );

    public static Refusal TooManyStubs(int most) =>
        new(409, "too-many-stubs", $"{most} stubs are the most a session may have; DELETE /__admin/mappings ends all.");

    public static Refusal StubTooLarge(int bytes, int most) =>
        new(413, "stub-too-large", $"The stub has {bytes} bytes; {most} are the most.");
}
