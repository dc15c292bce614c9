using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Emulator.Hosting.Tls;

namespace Emulator.Tests.Hosting.Tls;

/// <summary>Files as people have them: certificates, keys, and what goes wrong with both.</summary>
internal sealed class PemFile : IDisposable
{
    private static readonly X509Certificate2 Signer = CertificateMaker.Authority(TimeProvider.System.GetUtcNow());

    private static readonly X509Certificate2 Old = CertificateMaker.Authority(
        new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );

    private static readonly X509Certificate2 Late = CertificateMaker.Authority(
        new DateTimeOffset(2100, 1, 2, 0, 0, 0, TimeSpan.Zero)
    );

    public PemFile(string kind)
    {
        Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("pem-").FullName, "server.pem");
        File.WriteAllText(Path, Text(kind));
    }

    public string Path { get; }

    /// <summary>The certificate that signed those of the files that are no older and no newer than today.</summary>
    public static X509Certificate2 SignedBy => Signer;

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static string Text(string kind)
    {
        using var own = Of(Signer);
        return kind switch
        {
            "whole" => $"{Pem(own)}{Pem(Signer)}{Key(own)}",
            "key-first" => $"{Key(own)}{Pem(own)}{Pem(Signer)}",
            "without-signer" => Pem(own) + Key(own),
            "self-signed" => Pem(Signer) + Key(Signer),
            "no-key" => Pem(own),
            "no-certificate" => Key(own),
            "foreign-key" => Pem(own) + Key(Signer),
            "locked-key" => Pem(own) + Locked(own),
            "ended" => Whole(Old),
            "not-yet" => Whole(Late),
            "broken" => "-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n" + Key(own),
            _ => "",
        };
    }

    private static X509Certificate2 Of(X509Certificate2 signer) =>
        CertificateMaker.Server(signer, ["localhost"], [IPAddress.Loopback]);

    private static string Whole(X509Certificate2 signer)
    {
        using var own = Of(signer);
        return Pem(own) + Key(own);
    }

    private static string Pem(X509Certificate2 certificate) => certificate.ExportCertificatePem() + "\n";

    private static string Key(X509Certificate2 certificate) =>
        certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n";

    private static string Locked(X509Certificate2 certificate)
    {
        var how = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        return certificate.GetECDsaPrivateKey()!.ExportEncryptedPkcs8PrivateKeyPem("secret", how) + "\n";
    }
}
