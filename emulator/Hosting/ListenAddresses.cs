using System.Net;
using System.Net.Sockets;
using Emulator.Hosting.Tls;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Emulator.Hosting;

/// <summary>Where the server listens: 'localhost' means both loopback addresses, on the same port.</summary>
internal sealed class ListenAddresses
{
    private const int HttpsPort = 8443;
    private readonly List<(bool IsHttps, IPEndPoint[] Points)> _addresses = [];
    private readonly LoopbackPairs _pairs = new();

    /// <summary>
    /// The addresses in a setting such as 'http://localhost:8080;https://*:8443', or what is wrong with it.
    /// </summary>
    public static (ListenAddresses? Addresses, string? Error) Read(string urls)
    {
        var addresses = new ListenAddresses();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var asUri = url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal)
                .Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
            if (!IsAddress(asUri, out var uri) || Ips(uri, isAny: asUri != url) is not { } ips)
            {
                return (null, $"'{url}' is no address to listen on; write http://localhost:8080 or http://*:8080");
            }

            addresses.Add(uri.Scheme == "https", ips, uri.Port);
        }

        return addresses._addresses.Count > 0 ? (addresses, null) : (null, "there is no address to listen on");
    }

    public bool HasHttps => _addresses.Exists(address => address.IsHttps);

    /// <summary>Without a place of its own HTTPS is beside the first address: on 8443, or a free port too.</summary>
    public void EnsureHttps()
    {
        if (!HasHttps)
        {
            var beside = _addresses[0].Points;
            Add(true, beside.Select(point => point.Address), beside[0].Port == 0 ? 0 : HttpsPort);
        }
    }

    public void Apply(KestrelServerOptions kestrel, ICertificates? certificates)
    {
        foreach (var (isHttps, points) in _addresses)
        {
            foreach (var point in points)
            {
                kestrel.Listen(
                    point,
                    listen =>
                    {
                        if (isHttps && certificates is not null)
                        {
                            HttpsListening.Use(listen, certificates);
                        }
                    }
                );
            }
        }
    }

    public void Apply(SocketTransportOptions sockets) => sockets.CreateBoundListenSocket = Bind;

    private void Add(bool isHttps, IEnumerable<IPAddress> ips, int port) =>
        _addresses.Add((isHttps, [.. ips.Select(ip => new IPEndPoint(ip, port))]));

    private Socket Bind(EndPoint wanted) =>
        _addresses
            .Select(address => address.Points)
            .FirstOrDefault(points => points.Length == 2 && points[0].Port == 0 && points.Contains(wanted))
            is [var v4, var v6]
            ? _pairs.Bind((IPEndPoint)wanted, v4, v6)
            : SocketTransportOptions.CreateDefaultBoundListenSocket(wanted);

    private static bool IsAddress(string url, out Uri uri) =>
        Uri.TryCreate(url, UriKind.Absolute, out uri!)
        && uri is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    /// <summary>No address for another host's name: listening everywhere instead would be a surprise.</summary>
    private static IPAddress[]? Ips(Uri uri, bool isAny) =>
        isAny ? [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any]
        : uri.Host == "localhost"
            ? LoopbackPairs.HasV6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
                : [IPAddress.Loopback]
        : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) ? [ip]
        : null;
}
