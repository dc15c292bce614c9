using Emulator.Contracts;

namespace Emulator.Hosting.Tls;

/// <summary>Reads what is shown to those who come by HTTPS.</summary>
internal static class TlsSetting
{
    public const string Off = "off";
    private const string SelfMade = "self-made";
    private const string Flag = "--tls";

    /// <summary>Null where nobody wants HTTPS, or, with a problem, where there is nothing to be shown.</summary>
    public static ICertificates? Read(
        string written,
        ListenAddresses listen,
        IEnumerable<string> hosts,
        TimeProvider wall,
        Problems problems
    )
    {
        if (written == Off)
        {
            RefuseBare(listen, problems);
            return null;
        }

        listen.EnsureHttps();
        if (written == SelfMade)
        {
            return new SelfMadeCertificates(hosts, wall);
        }

        var (given, error) = GivenCertificate.Read(written, wall);
        if (error is not null)
        {
            problems.Add(new Origin(Flag, 1, 1), error);
        }

        return given;
    }

    /// <summary>HTTPS is never on by chance: who asks for it says what is shown.</summary>
    private static void RefuseBare(ListenAddresses listen, Problems problems)
    {
        if (listen.HasHttps)
        {
            problems.Add(
                new Origin("--urls", 1, 1),
                "an https address needs a certificate; add --tls self-made, or --tls FILE with one and its key"
            );
        }
    }
}
