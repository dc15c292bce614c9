using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Emulator.Hosting.Tls;

/// <summary>Makes certificates in memory: an authority, and what it signs. Nothing goes to a disk.</summary>
internal static class CertificateMaker
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // Clocks of clients differ, and some browsers take no server's certificate that lasts longer than 398 days.
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan After = TimeSpan.FromDays(365);

    /// <summary>Each has a name of its own: nobody who trusts an earlier one is led astray.</summary>
    public static X509Certificate2 Authority(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var request = new CertificateRequest($"CN=Image-send emulator CA {mark}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(now - Before, now + After);
    }

    /// <summary>A server's certificate with its key, good as long as the authority is.</summary>
    public static X509Certificate2 Server(
        X509Certificate2 authority,
        IEnumerable<string> names,
        IEnumerable<IPAddress> addresses
    )
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=image-send-emulator", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false)
        );
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false)
        );
        request.CertificateExtensions.Add(AlsoKnownAs(names, addresses));
        var (from, to) = (new DateTimeOffset(authority.NotBefore), new DateTimeOffset(authority.NotAfter));
        using var signed = request.Create(authority, from, to, NewSerial());
        using var whole = signed.CopyWithPrivateKey(key);
        return Usable(whole);
    }

    /// <summary>Windows shows no certificate whose key was never stored in its own form.</summary>
    public static X509Certificate2 Usable(X509Certificate2 certificate) =>
        OperatingSystem.IsWindows()
            ? X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null)
            : new X509Certificate2(certificate);

    private static X509Extension AlsoKnownAs(IEnumerable<string> names, IEnumerable<IPAddress> addresses)
    {
        var known = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            known.AddDnsName(name);
        }

        foreach (var address in addresses)
        {
            known.AddIpAddress(address);
        }

        return known.Build();
    }

    /// <summary>A number above zero, with no zeros before it.</summary>
    private static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }
}
