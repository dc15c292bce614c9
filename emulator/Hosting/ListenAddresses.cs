using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Emulator.Hosting;

/// <summary>Where the server listens: 'localhost' means both loopback addresses, on the same port.</summary>
internal sealed class ListenAddresses
{
    private readonly List<IPEndPoint> _points = [];
    private int _shared;

    /// <summary>The addresses in a setting such as 'http://localhost:8080;http://*:9090', or what is wrong with it.</summary>
    public static (ListenAddresses? Addresses, string? Error) Read(string urls)
    {
        var addresses = new ListenAddresses();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var asUri = url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal)
                .Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(asUri, UriKind.Absolute, out var uri) || uri.Scheme != "http" || uri.AbsolutePath != "/")
            {
                return (null, $"'{url}' is no address to listen on; write http://localhost:8080 or http://*:8080");
            }

            foreach (var ip in Ips(uri, isAny: asUri != url))
            {
                addresses._points.Add(new IPEndPoint(ip, uri.Port));
            }
        }

        return addresses._points.Count > 0 ? (addresses, null) : (null, "there is no address to listen on");
    }

    public void Apply(KestrelServerOptions kestrel)
    {
        foreach (var point in _points)
        {
            kestrel.Listen(point);
        }
    }

    public void Apply(SocketTransportOptions sockets) => sockets.CreateBoundListenSocket = Bind;

    /// <summary>A loopback that picks its port is bound first; its twin then takes the same port.</summary>
    private Socket Bind(EndPoint wanted)
    {
        var point = (IPEndPoint)wanted;
        if (point.Port == 0 && IPAddress.IsLoopback(point.Address) && _shared > 0)
        {
            point = new IPEndPoint(point.Address, _shared);
        }

        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(point);
        if (wanted is IPEndPoint { Port: 0 } && IPAddress.IsLoopback(point.Address))
        {
            _shared = ((IPEndPoint)socket.LocalEndPoint!).Port;
        }

        return socket;
    }

    private static IEnumerable<IPAddress> Ips(Uri uri, bool isAny)
    {
        if (isAny)
        {
            return [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any];
        }

        if (uri.Host == "localhost")
        {
            return Socket.OSSupportsIPv6 && HasLoopbackV6()
                ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
                : [IPAddress.Loopback];
        }

        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) ? [ip] : [IPAddress.Any];
    }

    /// <summary>Some containers know IPv6 and yet have no ::1.</summary>
    private static bool HasLoopbackV6()
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
