using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Emulator.Hosting;

/// <summary>Where the server listens: 'localhost' means both loopback addresses, on the same port.</summary>
internal sealed class ListenAddresses
{
    private readonly List<IPEndPoint[]> _points = [];
    private readonly LoopbackPairs _pairs = new();

    /// <summary>
    /// The addresses in a setting such as 'http://localhost:8080;http://*:9090', or what is wrong with it.
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

            addresses._points.Add([.. ips.Select(ip => new IPEndPoint(ip, uri.Port))]);
        }

        return addresses._points.Count > 0 ? (addresses, null) : (null, "there is no address to listen on");
    }

    public void Apply(KestrelServerOptions kestrel)
    {
        foreach (var point in _points.SelectMany(points => points))
        {
            kestrel.Listen(point);
        }
    }

    public void Apply(SocketTransportOptions sockets) => sockets.CreateBoundListenSocket = Bind;

    private Socket Bind(EndPoint wanted) =>
        _points.Find(points => points.Length == 2 && points[0].Port == 0 && points.Contains(wanted)) is [var v4, var v6]
            ? _pairs.Bind((IPEndPoint)wanted, v4, v6)
            : SocketTransportOptions.CreateDefaultBoundListenSocket(wanted);

    private static bool IsAddress(string url, out Uri uri) =>
        Uri.TryCreate(url, UriKind.Absolute, out uri!)
        && uri is { Scheme: "http", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    /// <summary>No address for another host's name: listening everywhere instead would be a surprise.</summary>
    private static IPAddress[]? Ips(Uri uri, bool isAny) =>
        isAny ? [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any]
        : uri.Host == "localhost"
            ? LoopbackPairs.HasV6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
                : [IPAddress.Loopback]
        : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) ? [ip]
        : null;
}
