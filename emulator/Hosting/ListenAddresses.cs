using System.Net;
using System.Net.Sockets;
using Emulator.Contracts;
using Emulator.Hosting.Tls;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Emulator.Hosting;

/// <summary>Where the server listens: 'localhost' means both loopback addresses, on the same port.</summary>
internal sealed class ListenAddresses
{
    private const int HttpsPort = 8443;
    private const string Http = "http";
    private const string Https = "https";

    private readonly List<ListenAddress> _addresses = [];
    private readonly LoopbackPairs _pairs = new();

    /// <summary>
    /// The addresses in a setting such as 'http://localhost:8080;https://*:8443', or what is wrong with it.
    /// </summary>
    public static (ListenAddresses? Addresses, string? Error) Read(string urls)
    {
        var addresses = new ListenAddresses();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parsed(url) is not { } address || Ips(address.Host) is not { } ips)
            {
                return (null, $"'{url}' is no address to listen on; write http://localhost:8080 or http://*:8080");
            }

            addresses.Add(address.Scheme == Https, ips, address.Port);
        }

        return addresses._addresses.Count > 0 ? (addresses, null) : (null, "there is no address to listen on");
    }

    /// <summary>The addresses in the settings; null with a problem.</summary>
    public static ListenAddresses? Read(Settings settings, Problems problems)
    {
        var (addresses, error) = Read(settings.Urls);
        if (error is not null)
        {
            problems.Add(new Origin("--urls", 1, 1), error);
        }

        return addresses;
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

    public void Apply(KestrelServerOptions kestrel, Func<ICertificates?> certificates)
    {
        foreach (var (isHttps, points) in _addresses)
        {
            foreach (var point in points)
            {
                kestrel.Listen(
                    point,
                    listen =>
                    {
                        if (isHttps && certificates() is { } shown)
                        {
                            HttpsListening.Use(listen, shown);
                        }
                    }
                );
            }
        }
    }

    public void Apply(SocketTransportOptions sockets) => sockets.CreateBoundListenSocket = Bind;

    private void Add(bool isHttps, IEnumerable<IPAddress> ips, int port) =>
        _addresses.Add(new ListenAddress(isHttps, [.. ips.Select(ip => new IPEndPoint(ip, port))]));

    private Socket Bind(EndPoint wanted) =>
        _addresses
            .Select(address => address.Points)
            .FirstOrDefault(points => points.Length == 2 && points[0].Port == 0 && points.Contains(wanted))
            is [var v4, var v6]
            ? _pairs.Bind((IPEndPoint)wanted, v4, v6)
            : SocketTransportOptions.CreateDefaultBoundListenSocket(wanted);

    /// <summary>As the web server itself reads addresses; null when it is none, or none of a whole host.</summary>
    private static BindingAddress? Parsed(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: Http or Https, PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort }
                ? address
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>No address for another host's name: listening everywhere instead would be a surprise.</summary>
    private static IPAddress[]? Ips(string host) =>
        host switch
        {
            "*" or "+" => [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any],
            "localhost" => LoopbackPairs.HasV6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback],
            _ => IPAddress.TryParse(host.Trim('[', ']'), out var ip) ? [ip] : null,
        };
}

/// <summary>One address as it was written, and the one or two places that it means.</summary>
internal sealed record ListenAddress(bool IsHttps, IPEndPoint[] Points);
