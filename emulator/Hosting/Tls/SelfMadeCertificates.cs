using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Emulator.Hosting.Tls;

/// <summary>
/// An authority that lives as long as the server, and the certificates it signs: one for this machine and the hosts of
/// all providers, and one for each other name by which somebody asks, such as that of a container.
/// </summary>
internal sealed class SelfMadeCertificates : ICertificates
{
    // Who asks under more names than that meets a certificate that lacks its name.
    private const int MostOthers = 1000;

    private readonly X509Certificate2 _authority;
    private readonly string[] _names;
    private readonly SslStreamCertificateContext _usual;
    private readonly ConcurrentDictionary<string, SslStreamCertificateContext> _others = new(
        StringComparer.OrdinalIgnoreCase
    );

    public SelfMadeCertificates(IEnumerable<string> hosts, TimeProvider wall)
    {
        _authority = CertificateMaker.Authority(wall.GetUtcNow());
        _names = [.. new[] { "localhost", Environment.MachineName }.Concat(hosts).Where(IsName).Distinct()];
        _usual = Sign(_names, [IPAddress.Loopback, IPAddress.IPv6Loopback]);
        CaPem = _authority.ExportCertificatePem() + "\n";
    }

    public string CaPem { get; }

    public SslStreamCertificateContext For(string name, IPAddress? address)
    {
        if (name.Length > 0)
        {
            return _names.Contains(name, StringComparer.OrdinalIgnoreCase) || !IsName(name)
                ? _usual
                : Other(name, () => Sign([name], []));
        }

        var asked = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return asked is null || IPAddress.IsLoopback(asked) ? _usual : Other($"{asked}", () => Sign([], [asked]));
    }

    private SslStreamCertificateContext Other(string key, Func<SslStreamCertificateContext> sign) =>
        _others.TryGetValue(key, out var known) ? known
        : _others.Count < MostOthers ? _others.GetOrAdd(key, _ => sign())
        : _usual;

    /// <summary>Offline: nothing about a certificate is looked up elsewhere.</summary>
    private SslStreamCertificateContext Sign(IEnumerable<string> names, IEnumerable<IPAddress> addresses) =>
        SslStreamCertificateContext.Create(
            CertificateMaker.Server(_authority, names, addresses),
            [_authority],
            offline: true
        );

    private static bool IsName(string name) => Uri.CheckHostName(name) == UriHostNameType.Dns;
}
