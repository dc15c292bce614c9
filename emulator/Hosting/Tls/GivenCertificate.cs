using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Emulator.Hosting.Tls;

/// <summary>The certificate of a PEM file: the server's own first, then those that signed it; and its key.</summary>
internal sealed class GivenCertificate : ICertificates
{
    private readonly SslStreamCertificateContext _context;

    private GivenCertificate(X509Certificate2 own, X509Certificate2[] signers)
    {
        _context = SslStreamCertificateContext.Create(own, [.. signers], offline: true);
        var trusted = own.SubjectName.RawData.AsSpan().SequenceEqual(own.IssuerName.RawData) ? [own] : signers;
        CaPem = string.Concat(trusted.Select(certificate => certificate.ExportCertificatePem() + "\n"));
    }

    public string CaPem { get; }

    public SslStreamCertificateContext For(string name, IPAddress? address) => _context;

    /// <summary>The certificate in a file, or what is wrong with it.</summary>
    public static (GivenCertificate? Given, string? Error) Read(string file, TimeProvider wall)
    {
        try
        {
            return Of(file, File.ReadAllText(file), wall.GetUtcNow());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, $"{unreadable.Message} Write 'off', 'self-made', or the name of a PEM file.");
        }
        catch (ArgumentException)
        {
            return (null, $"'{file}' holds a key that does not belong to its first certificate; put that one first");
        }
        catch (CryptographicException broken)
        {
            return (null, $"'{file}' cannot be used: {broken.Message}");
        }
    }

    private static (GivenCertificate? Given, string? Error) Of(string file, string text, DateTimeOffset now)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPem(text);
        if (all.Count == 0)
        {
            return (
                null,
                $"'{file}' holds no certificate; it takes a PEM file of certificates and the key of the first"
            );
        }

        if ((WrongKey(text) ?? WrongTime(all[0], now)) is { } wrong)
        {
            return (null, $"'{file}' {wrong}");
        }

        using var own = X509Certificate2.CreateFromPem(text, text);
        return (new GivenCertificate(CertificateMaker.Usable(own), [.. all.Skip(1)]), null);
    }

    private static string? WrongKey(string text) =>
        text.Contains("ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal)
            ? "holds a key that wants a password; write it without one (openssl pkey -in FILE)"
        : !text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
            ? "holds no key; add the private key of the first certificate, as PEM"
        : null;

    private static string? WrongTime(X509Certificate2 certificate, DateTimeOffset now)
    {
        var (from, to) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        return now.UtcDateTime > to ? $"holds a certificate that ended on {Day(to)}; get a new one"
            : now.UtcDateTime < from ? $"holds a certificate that begins on {Day(from)} only"
            : null;
    }

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
