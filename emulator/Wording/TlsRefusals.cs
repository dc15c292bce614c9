namespace Emulator.Wording;

/// <summary>What is said where there is no certificate to be trusted, each with its way out.</summary>
internal static class TlsRefusals
{
    public static Refusal Off() =>
        new(
            404,
            "tls-off",
            "This server speaks no HTTPS, so there is no certificate to trust. Start it with --tls self-made "
                + "(EMULATOR_TLS), or with --tls FILE and a certificate of your own."
        );

    public static Refusal NoAuthority() =>
        new(
            404,
            "tls-ca-unknown",
            "The file at --tls holds the server's certificate alone, not the one that signed it. Trust that one from "
                + "where the certificate came, or add it to the file."
        );
}
