namespace Emulator.Wording;

/// <summary>What is said to those who may not use the emulator's own paths, each with its way out.</summary>
internal static class GuardRefusals
{
    private const string WhereItIsSet =
        "the one given to the server by --admin-token or --admin-token-file "
        + "(EMULATOR_ADMIN_TOKEN, EMULATOR_ADMIN_TOKEN_FILE)";

    public static Refusal TokenMissing() =>
        new(
            401,
            "admin-token-missing",
            "The emulator's own paths want a token on this server. Send one header Authorization: Bearer TOKEN, with "
                + WhereItIsSet
                + "."
        );

    public static Refusal TokenWrong() =>
        new(401, "admin-token-wrong", $"This is not the token of this server; send {WhereItIsSet}.");

    public static Refusal Host(string host) =>
        new(
            403,
            "admin-host-refused",
            $"The emulator's own paths do not answer to the host '{host}': a web page elsewhere could point a public "
                + "name of its own at this server and use it through somebody's browser (DNS rebinding). Call the "
                + "server by an address, localhost, or a name of its network such as 'emulator'; or start it with "
                + $"--admin-hosts {host} (EMULATOR_ADMIN_HOSTS), or with --admin-token, which makes every host good."
        );

    public static Refusal CrossSite(string method) =>
        new(
            403,
            "cross-site-refused",
            $"A page of another origin sent this {method}, and such pages may not change the emulator. Send it from "
                + "outside a browser, or from a page under the very host and port of this server."
        );
}
